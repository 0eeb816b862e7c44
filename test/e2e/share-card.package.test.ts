import { anEntry, aResult } from '../cloudfunctions/programme/entries';
import { type Phone, startPhone } from '../weapp/runner';
import { bearing, patience } from './hands/touch';
import { dist, openProgramme, type Programme } from './programme';

jest.setTimeout(180_000);

const name = '示例：输液接口防脱落装置';

let programme: Programme;
let phone: Phone;
let offer: string;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T16:40:00+08:00');
  const owners = [{ memberId: null, name: '示例完成人', part: '设计' }];
  const result = anEntry(aResult({ name, owners }));
  await programme.done('leader', 'result.save', result);
  offer = (await programme.done('leader', 'exchange.offer', { resultId: result.id, method: '加一道卡扣。' }))
    .id;
  phone = await startPhone({
    dist: dist.package,
    cloudUrl: programme.url,
    token: await programme.token('leader'),
  });
  phone.page.setDefaultTimeout(patience);
});
afterAll(async () => {
  await phone.stop();
  await programme.stop();
});

const sees = (words: string | RegExp) => bearing(phone.page, words).waitFor();

describe('the card that WeChat sends of a result', () => {
  test('leads to the list while no officer has agreed: nobody else could open the result', async () => {
    await phone.launch('exchange/item/index', { id: offer });
    await sees('待工会同意');
    expect(await phone.shareFromMenu()).toEqual({
      title: '成果交流',
      path: '/exchange/list/index',
      imageUrl: '',
    });
  });

  test('names the result and its studio once it is public, and opens it for whoever receives it', async () => {
    await programme.done('unitUnion', 'exchange.decide', { id: offer, agrees: true });
    await phone.launch('exchange/item/index', { id: offer });
    await bearing(phone.page, '待工会同意').waitFor({ state: 'hidden' });
    const card = await phone.shareFromMenu();
    expect(card.title).toMatch(new RegExp(`^${name} · .+工作室$`));
    expect(card.path).toBe(`/exchange/item/index?id=${offer}`);

    const [, route = '', query = ''] = /^\/(.+)\?(.+)$/.exec(card.path) ?? [];
    await phone.launch(route, Object.fromEntries(new URLSearchParams(query)), 1007);
    await sees(name);
    expect(await phone.failures()).toEqual([]);
  });
});
