import { openBrowserBuild } from './hands/browser';
import { eventually } from './hands/eventually';
import type { Hands } from './hands/hands';
import { type Programme } from './programme';
import { completeDraft } from './story/complete-draft';
import { section } from './story/fill-form';
import { begin, type Journey } from './story/journey';
import { enterPin, openWaiting } from './story/officers';

const phrase = '情况属实，同意推荐申报。';

describe('at the same time, in the browser', () => {
  let programme: Programme;
  let journey: Journey;
  let id: string;
  beforeAll(async () => {
    journey = await begin(openBrowserBuild);
    programme = journey.programme;
    ({ id } = await completeDraft(programme));
  });
  afterAll(() => journey.end());
  const view = () => programme.done('leader', 'application.get', { id });
  /** Waits until the server has this name of the studio. */
  const named = async (name: string) => {
    const { answers } = await eventually(view, (seen) => seen.answers.studioName === name);
    expect(answers.studioName).toBe(name);
  };
  const actions = async () => (await view()).way.map(({ action }) => action);
  const messages = async (part: 'leader' | 'unitUnion', title: string) =>
    (await programme.done(part, 'message.list', {})).rows.filter((row) => row.title === title).length;

  test('two devices: the later save is told, nothing is overwritten silently, what differs is asked', () =>
    journey.walk(async () => {
      const phone = await journey.hands('leader');
      const desk = await journey.hands('leader', 'desk');
      for (const device of [phone, desk]) {
        await device.open();
        await device.tab('申报');
        await section(device, '工作室');
      }
      await phone.fill('创新工作室名称', '手机上的创新工作室');
      await named('手机上的创新工作室');
      await desk.fill('联系电话', '0951-2000009');
      await desk.fill('创新工作室名称', '电脑上的创新工作室');
      await desk.sees('两台设备都改过');
      await desk.sees('手机上的创新工作室');
      await desk.photograph('two-devices');
      expect((await view()).answers).toMatchObject({
        studioName: '手机上的创新工作室',
        phone: '0951-2000009',
      });
      await desk.page.getByRole('button', { name: '留用这份' }).first().click();
      await desk.missesNow('两台设备都改过');
      await named('电脑上的创新工作室');
    }));

  test('a double tap on the submission submits once', () =>
    journey.walk(async () => {
      const phone = await journey.hands('leader');
      await phone.open();
      await phone.tab('申报');
      await phone.tap('提交申报表');
      await phone.confirm('提交申报表', 'twice');
      await phone.sees('办理进度');
      expect(await actions()).toEqual(['submit']);
      expect(await messages('unitUnion', '有申报表待您提出意见')).toBe(1);
    }));

  const readyToSeal = async (officer: Hands) => {
    await openWaiting(officer);
    await officer.tap(phrase);
    await officer.tap('盖章并同意');
    await officer.sees('再看看');
    await enterPin(officer);
  };

  test('two officers of one post: one opinion is given, the other is told by whom', () =>
    journey.walk(async () => {
      const [one, other] = [
        await journey.hands('unitUnion', 'desk', '1'),
        await journey.hands('unitUnion', 'desk', '2'),
      ];
      await readyToSeal(one);
      await readyToSeal(other);
      await Promise.all([one.confirm('盖章并同意'), other.confirm('盖章并同意')]);
      const done = /^已同意并盖章/;
      await Promise.race([one.sees(done), other.sees(done)]);
      const loser = (await one.page.getByText(done).isVisible()) ? other : one;
      await loser.sees(/王样例/);
      await loser.photograph('second-officer');
      expect(await actions()).toEqual(['submit', 'agree']);
    }));

  test('a double tap on the seal gives one opinion', () =>
    journey.walk(async () => {
      const officer = await journey.hands('unitAdministration', 'desk');
      await readyToSeal(officer);
      await officer.confirm('盖章并同意', 'twice');
      await officer.sees(/^已同意并盖章/);
      expect(await actions()).toEqual(['submit', 'agree', 'agree']);
      expect(await messages('leader', '中共示例人民医院委员会已同意')).toBeLessThanOrEqual(1);
    }));
});
