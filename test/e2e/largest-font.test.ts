import { openPackageBuild } from './hands/package';
import { screens } from './hands/screens';
import { type Programme } from './programme';
import { completeDraft } from './story/complete-draft';
import { section } from './story/fill-form';
import { begin, type Journey } from './story/journey';

/** WeChat's largest font is about 1.4 times the normal one. */
describe('with the font at its largest', () => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(openPackageBuild, { screen: screens[2] });
    programme = journey.programme;
    await completeDraft(programme);
  });
  afterAll(() => journey.end());

  test('no page of the form reaches past the side of a screen of 375', () =>
    journey.walk(async () => {
      const leader = await journey.hands('leader');
      const past: Record<string, number> = {};
      const measure = async (page: string) => {
        await leader.photograph(`largest-${page}`);
        past[page] = await leader.sideways();
      };
      await leader.open();
      await leader.sees('2020年创新工作室申报');
      await leader.sees('马示例护理创新工作室');
      await measure('首页');
      await leader.tab('申报');
      await leader.sees('完成 7 / 7');
      await measure('申报');
      const sections = ['工作室', '领军人物', '创新团队', '攻关项目', '工作与成果', '场地与经费', '其他材料'];
      for (const title of sections) {
        await section(leader, title);
        await measure(title);
        await leader.back();
      }
      expect(past).toEqual(Object.fromEntries(['首页', '申报', ...sections].map((page) => [page, 0])));
    }));
});
