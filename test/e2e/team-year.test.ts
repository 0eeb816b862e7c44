import { openBrowserBuild } from './hands/browser';
import { eventually } from './hands/eventually';
import type { Build, Hands } from './hands/hands';
import { openPackageBuild } from './hands/package';
import { type Programme } from './programme';
import { begin, type Journey } from './story/journey';

const result = '示例：输液接口防脱落装置';
const question = '示例：夜班也这样做吗？';

/** From the ledgers' tab into a new entry of one of them. */
const beginEntry = async (hands: Hands, ledger: string, entry: string): Promise<void> => {
  await hands.open('pages/ledgers');
  await hands.tap(ledger);
  await hands.press(`新增${entry}`);
};

/** Waits until it is so. */
const waitFor = (isSo: () => Promise<boolean>) => eventually(isSo, (so) => so);

describe.each([
  ['browser', openBrowserBuild],
  ['package', openPackageBuild],
])('a team’s year in its ledgers and on the exchange page, in the %s', (_, open: () => Promise<Build>) => {
  let programme: Programme;
  let journey: Journey;
  beforeAll(async () => {
    journey = await begin(open, { now: '2020-09-15T16:40:00+08:00' });
    programme = journey.programme;
  });
  afterAll(() => journey.end());

  test('the leader enters a project, a pair, a result and what a member has gained, and closes a month', () =>
    journey.walk(async () => {
      const leader = await journey.hands('leader');
      await leader.open();
      await beginEntry(leader, '课题和项目', '项目');
      await leader.fill('项目名称', '示例：输液安全闭环');
      await leader.fill('立项单位', '示例人民医院');
      await leader.press('保存');
      await leader.sees('示例：输液安全闭环');
      // What is saved stands on the phone at once, and arrives a moment later.
      await waitFor(async () => (await programme.done('leader', 'project.list', {})).rows.length > 0);
      const projects = await programme.done('leader', 'project.list', {});
      expect(projects.rows.map(({ content }) => [content.name, content.year])).toEqual([
        ['示例：输液安全闭环', 2020],
      ]);

      await beginEntry(leader, '师徒结对', '师徒结对');
      await leader.choose('师傅', '马示例');
      await leader.choose('徒弟', '卫示意');
      await leader.press('添加目标');
      await leader.fill('目标 1', '示例：独立带班');
      await leader.press('保存');
      await leader.sees('马示例 带 卫示意');

      await beginEntry(leader, '创新成果台账', '成果');
      await leader.fill('成果名称', result);
      await leader.fill('认可或认定单位', '示例市总工会');
      await leader.date('认定日期', '2020-08-20');
      await leader.press('添加完成人');
      await leader.choose('完成人 1', '马示例');
      await leader.press('保存');
      await leader.sees(result);

      await leader.open('pages/ledgers');
      await leader.tap('成员发展台账');
      await leader.tap('卫示意');
      await leader.press('添加成长记录');
      await leader.fill('名称', '示例：主管护师');
      await leader.date('取得日期', '2020-05-08');
      await leader.press('好了');
      await leader.press('保存');
      await leader.sees('还没有档案的成员');
      await waitFor(async () => (await programme.done('leader', 'member.list', {})).rows.length > 0);
      const members = await programme.done('leader', 'member.list', {});
      expect(
        members.rows.map(({ content }) => [content.name, content.events.map(({ name, on }) => [name, on])]),
      ).toEqual([['卫示意', [['示例：主管护师', '2020-05-08']]]]);

      await leader.open('pages/ledgers');
      await leader.tap('确认方式、封存和模板');
      await leader.tap('2020年8月');
      await leader.confirm('封存');
      await leader.sees(/^马示例 · .*封存$/);
      const { closings } = await programme.done('leader', 'studio.get', {});
      expect(closings.map(({ period }) => period)).toEqual(['2020-08']);
    }));

  test('a result is offered, agreed to, thanked for, asked about, answered, reported and withdrawn', () =>
    journey.walk(async () => {
      const leader = await journey.hands('leader');
      await leader.open('pages/ledgers');
      await leader.tap('创新成果台账');
      await leader.tap(result);
      await leader.press('公开到交流页');
      await leader.fill('做法介绍', '示例：接口处加一道卡扣。');
      await leader.confirm('申请公开');
      await leader.sees('待工会同意');
      const [offer] = (await programme.done('leader', 'exchange.list', { which: 'own' })).rows;
      const id = offer?.id ?? '';
      await expect(programme.done('member', 'exchange.list', {})).resolves.toMatchObject({ rows: [] });

      const officer = await journey.hands('unitUnion', 'desk');
      await officer.open('exchange/list', { which: 'waiting' });
      await officer.tap(result);
      await officer.press('同意公开');
      await officer.press('感谢分享');
      await officer.sees('已感谢（共 1 人）');

      const reader = await journey.hands('directUnion');
      await reader.open('exchange/list');
      await reader.fill('查找', '防脱落');
      await reader.tap(result);
      await reader.fill('向工作室提问', question);
      await reader.press('提问');
      await reader.sees(/^示例卫生系统工会委员会 · /);
      await waitFor(async () => (await reader.reads('向工作室提问')) === '');
      await reader.press('举报');
      await reader.fill('举报的原因', '示例：请核对专利号。');
      await reader.confirm('举报');
      await reader.sees('已告诉这个工作室的上级工会，由他们处理。');
      await reader.photograph('offer');

      await leader.open('exchange/item', { id });
      await leader.press('回答');
      await leader.fill('回答', '示例：夜班也做。');
      await leader.press('发布回答');
      await leader.sees('示例：夜班也做。');
      await leader.press('撤回');
      await leader.confirm('撤回');
      await leader.sees('已撤回');
      await expect(programme.done('member', 'exchange.list', {})).resolves.toMatchObject({ rows: [] });
      const [withdrawn] = (await programme.done('leader', 'exchange.list', { which: 'own' })).rows;
      expect(withdrawn).toMatchObject({ id, state: 'withdrawn', thanks: 1, questions: 1 });
    }));
});
