import { openBrowserBuild } from './hands/browser';
import type { Build } from './hands/hands';
import { openPackageBuild } from './hands/package';
import { type Programme } from './programme';
import { completeDraft } from './story/complete-draft';
import { begin, type Journey } from './story/journey';

/** The round closes on 2020-09-29 at 23:59:59.999. */
const before = '2020-09-29T23:40:00+08:00';
const oneSecondAfter = '2020-09-30T00:00:01+08:00';
const closed = /本批次已于2020年9月29日 ?23:59截止，草稿已为您保留。如需补报，请联系李明军/;

describe.each([
  ['browser', openBrowserBuild],
  ['package', openPackageBuild],
])('a form that comes one second late, in the %s', (_, open: () => Promise<Build>) => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(open, { now: before });
    programme = journey.programme;
  });
  afterAll(() => journey.end());

  test('is not taken; the draft stays, and the page says when it closed and whom to call', () =>
    journey.walk(async () => {
      const { id } = await completeDraft(programme);
      const leader = await journey.hands('leader');
      await leader.open();
      await leader.tab('申报');
      await leader.tap('提交申报表');
      await leader.sees('再看看');
      await programme.restart(oneSecondAfter);
      await leader.confirm('提交申报表');
      await leader.sees(
        /已于2020年9月29日 ?23:59截止，草稿已为您保留。如需补报，请联系李明军，电话 0951-2090101。/,
      );
      await leader.photograph('refused-late');

      await leader.kill();
      await leader.open();
      await leader.sees(closed);
      await leader.sees('拨打 0951-2090101（李明军）');
      await leader.photograph('home-late');
      await leader.tab('申报');
      await leader.sees('完成 7 / 7');
      await leader.sees(closed);
      const view = await programme.done('leader', 'application.get', { id });
      expect(view.phase).toBe('draft');
      expect(view.answers.studioName).toBe('马示例护理创新工作室');
    }));
});
