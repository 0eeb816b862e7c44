import { anActivity, anEntry } from '../../programme/entries';
import { openProgramme, type Programme } from '../../programme/open-programme';
import { wechatBack, wechatDown } from '../../programme/wechat';

/** Refused by the stand-in for WeChat. */
const risky = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级';

let programme: Programme;
beforeAll(async () => {
  programme = await openProgramme('2020-09-15T09:00:00+08:00');
}, 60_000);
afterAll(() => programme.stop());

const titles = async (): Promise<readonly string[]> => {
  const { rows } = await programme.done('leader', 'activity.list', { studioId: 'studio.leader' });
  return rows.map(({ content }) => content.title);
};

test('a risky word in a ledger is refused by its field, and nothing is stored', async () => {
  const entry = anEntry(anActivity({ title: '培训', text: risky }));
  expect(await programme.refused('leader', 'activity.save', entry)).toMatchObject({
    code: 'INVALID',
    field: 'content.text',
    message: expect.stringContaining('“内容”') as string,
  });
  expect(await titles()).toEqual([]);
});

test('while the check does not answer an entry waits on the phone; sent again it is stored once', async () => {
  const entry = anEntry(anActivity({ title: '急救演练' }));
  const requestId = 'request-of-the-entry';
  await wechatDown(programme);
  const refused = await programme.refused('leader', 'activity.save', entry, { requestId });
  expect(refused).toMatchObject({ code: 'UNAVAILABLE', field: 'content.title' });
  expect(await titles()).toEqual([]);
  await wechatBack(programme);
  for (let tries = 0; tries < 2; tries += 1)
    await programme.done('leader', 'activity.save', entry, { requestId });
  expect(await titles()).toEqual(['急救演练']);
});

test('comments, reasons and objections are checked like what they speak of', async () => {
  const entry = anEntry(anActivity({ title: '读书会' }));
  await programme.done('leader', 'activity.save', entry);
  const comment = await programme.refused('leader', 'activity.comment', { id: entry.id, text: risky });
  const removal = { id: entry.id, version: 1, reason: risky };
  const objection = {
    roundId: 'nowhere',
    applicationId: 'nothing',
    name: '某人',
    phone: '0951-2000001',
    grounds: `理由：${risky}`,
  };
  expect(comment).toMatchObject({ code: 'INVALID', field: 'text' });
  expect(await programme.refused('leader', 'activity.remove', removal)).toMatchObject({ field: 'reason' });
  expect(await programme.refused('', 'notice.object', objection)).toMatchObject({ field: 'grounds' });
});
