import { openBrowserBuild } from './hands/browser';
import { eventually } from './hands/eventually';
import type { Build } from './hands/hands';
import { openPackageBuild } from './hands/package';
import { type Programme } from './programme';
import { begunDraft } from './story/complete-draft';
import { section } from './story/fill-form';
import { begin, type Journey } from './story/journey';

const typed = '断网时写下的工作情况：静脉输液流程改进，䶮、堃、镕、玥、喆都在。';
const question = '创新工作室开展工作情况及取得成果';

describe.each([
  ['browser', openBrowserBuild],
  ['package', openPackageBuild],
])('what is typed without a network, in the %s', (_, open: () => Promise<Build>) => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(open);
    programme = journey.programme;
  });
  afterAll(() => journey.end());

  test('is there after the program was killed, and is saved once the network is back', () =>
    journey.walk(async () => {
      const { id } = await begunDraft(programme);
      const saved = async () =>
        (await programme.done('leader', 'application.get', { id })).answers.work as string | undefined;
      const leader = await journey.hands('leader');
      await leader.open();
      await leader.tab('申报');
      await section(leader, '工作与成果');
      await leader.offline(true);
      await leader.fill(question, typed);
      await leader.sees('已存在本机，联网后自动保存');
      await leader.sees('没有网络。可以接着填，连上后自动保存。');
      await leader.photograph('offline');
      await leader.kill();
      expect(await saved()).toBeUndefined();

      await leader.offline(false);
      await leader.open();
      await leader.tab('申报');
      await section(leader, '工作与成果');
      expect(await leader.reads(question)).toBe(typed);
      await leader.sees(/^已保存 /);
      expect(await eventually(saved, (answer) => answer === typed)).toBe(typed);
    }));

  test('is saved by itself when the network comes back to a page that stayed open', () =>
    journey.walk(async () => {
      const leader = await journey.hands('leader');
      await leader.offline(true);
      await leader.fill(question, `${typed}又加了一句。`);
      await leader.sees('已存在本机，联网后自动保存');
      await leader.offline(false);
      await leader.sees(/^已保存 /);
      const { rows } = await programme.done('leader', 'application.list', {});
      const saved = async () =>
        (await programme.done('leader', 'application.get', { id: rows[0]?.id ?? '' })).answers.work;
      const more = `${typed}又加了一句。`;
      expect(await eventually(saved, (answer) => answer === more)).toBe(more);
    }));
});
