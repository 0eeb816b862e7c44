import { solid } from '../cloudfunctions/documents/read-pdf';
import { eventually } from './hands/eventually';
import type { Build, Seat } from './hands/hands';
import { type Part, type Programme } from './programme';
import { addMember, fillBeginning, fillRest, section } from './story/fill-form';
import { form, team } from './story/form-of-2020';
import { begin, chapters, type Journey } from './story/journey';
import { giveOpinion, openWaiting, sendBack } from './story/officers';
import { type PrintedPaper, printedPaper } from './story/paper';

const stopped = /创新团队现有 4 人，至少 5 人/;
const reason = '工作情况写得过简，请补充第四项工作。';

const phrases = {
  unitUnion: '情况属实，同意推荐申报。',
  unitAdministration: '同意推荐，单位将在场地和经费上予以保障。',
  directUnion: '经审核，同意上报。',
  industryUnion: '经审核，同意进入考核评审。',
} as const;

/** The main job from the empty form to the review, as the people of the demonstration do it, in either build. */
export const mainJob = (open: () => Promise<Build>): void => {
  let programme: Programme;
  let paper: PrintedPaper;
  let journey: Journey;
  const handsOf = (part: Part | null, seat: Seat) => journey.hands(part, seat);
  const leader = () => handsOf('leader', 'phone');
  const inbox = async (part: Part, seat: Seat, ...titles: readonly string[]) => {
    const hands = await handsOf(part, seat);
    await hands.open();
    await hands.tab('消息');
    for (const title of titles) await hands.sees(title);
    await hands.photograph(`inbox-${part}`);
  };
  const application = async () => {
    const { rows } = await programme.done('leader', 'application.list', {});
    return programme.done('leader', 'application.get', { id: rows[0]?.id ?? '' });
  };

  beforeAll(async () => {
    journey = await begin(open);
    programme = journey.programme;
  });
  afterAll(() => journey.end());

  const step = chapters(() => journey);

  step('the leader begins the form and is stopped by the rules with a team of four', async () => {
    const hands = await leader();
    await hands.open();
    await hands.sees('2020年创新工作室申报');
    await hands.photograph('home');
    await hands.tap('开始申报');
    await hands.sees('完成 1 / 7');
    await hands.photograph('sections');
    await fillBeginning(hands);
    await hands.sees(stopped);
    await hands.photograph('team-of-four');
    await fillRest(hands);
    await hands.tap(/^还缺 \d+ 项$/);
    await hands.sees(/^创新团队现有 4 人，至少 5 人（一\(二\)2）$/);
    await hands.photograph('stopped');
    await hands.tap(/^创新团队现有 4 人，至少 5 人（一\(二\)2）$/);
    for (const one of team.slice(4)) await addMember(hands, one);
    await hands.photograph('team-of-eight');
    await hands.back();
    await hands.sees('完成 7 / 7');
    await hands.sees(/^已保存 /);
    const roster = async () => (await application()).answers.roster;
    const isWhole = (saved: unknown) => Array.isArray(saved) && saved.length === 8;
    expect(await eventually(roster, isWhole)).toHaveLength(8);
  });

  step('submits it, and the unit gives both opinions', async () => {
    const hands = await leader();
    await hands.tap('预览');
    await hands.sees(form.venue);
    await hands.photograph('preview');
    await hands.back();
    await hands.tap('提交申报表');
    await hands.confirm('提交申报表');
    await hands.sees('办理进度');
    await hands.photograph('submitted');
    for (const part of ['unitUnion', 'unitAdministration'] as const) {
      const officer = await handsOf(part, 'desk');
      await openWaiting(officer);
      await officer.photograph(`opinion-${part}`);
      await giveOpinion(officer, phrases[part]);
      await officer.sees(/^已同意并盖章/);
    }
    expect((await application()).stateWords).toBe('待示例卫生系统工会委员会意见');
    await inbox('leader', 'phone', '申报表已提交', '示例人民医院工会委员会已同意');
    await inbox('unitAdministration', 'desk', '有申报表待您提出意见');
  });

  step('the direct union sends it back; corrected, it returns to the direct union', async () => {
    const officer = await handsOf('directUnion', 'desk');
    await openWaiting(officer);
    await sendBack(officer, ['工作与成果'], reason);
    await officer.photograph('returned');
    await inbox('leader', 'phone', '申报表退回修改');
    const hands = await leader();
    await hands.tab('首页');
    await hands.sees(reason);
    await hands.photograph('home-returned');
    await hands.tap('修改并重新提交');
    await section(hands, '工作与成果');
    await hands.fill('创新工作室开展工作情况及取得成果', `${form.work}${form.workAdded}`);
    await hands.sees(/^已保存 /);
    await hands.back();
    await hands.tap('重新提交');
    await hands.confirm('重新提交');
    await hands.sees('办理进度');
    expect((await application()).stateWords).toBe('待示例卫生系统工会委员会意见');
    await openWaiting(officer);
    await officer.sees(new RegExp(form.workAdded));
    await giveOpinion(officer, phrases.directUnion);
    await officer.sees(/^已同意并盖章/);
    await inbox('directUnion', 'desk', '退回的申报表已修改提交');
  });

  step('the industry union lets it into the review, and everyone has been told', async () => {
    const officer = await handsOf('industryUnion', 'desk');
    await openWaiting(officer);
    await officer.photograph('opinion-industryUnion');
    await giveOpinion(officer, phrases.industryUnion, '盖章，进入考核评审');
    await officer.sees(/^已进入考核评审/);
    expect((await application()).way.map(({ action }) => action)).toEqual([
      'submit',
      'agree',
      'agree',
      'return',
      'resubmit',
      'agree',
      'approve',
    ]);
    await inbox('industryUnion', 'desk', '有申报表待您提出意见');
    await inbox(
      'leader',
      'phone',
      '申报表已进入考核评审',
      '申报表已重新提交',
      '示例卫生系统工会委员会已同意',
    );
    await (await leader()).tab('申报');
    await (await leader()).sees('考核评审中');
    await (await leader()).photograph('timeline');
  });

  step('the printed form holds every value', async () => {
    const hands = await leader();
    paper = printedPaper(await hands.getPdf('马示例护理创新工作室申报表（第2版）.pdf'));
    const values = [
      ...team.flatMap((one) => [
        one.name,
        one.sex,
        one.birth.replace('-', '.'),
        one.grade,
        one.education,
        one.role,
        one.position,
      ]),
      form.studioName,
      form.phone,
      ...Object.values(form.title),
      ...Object.values(form.project),
      `${form.work}${form.workAdded}`,
      ...Object.values({ ...form.result, date: form.result.date.replace('-', '.') }),
      form.venue,
      '50,000 元',
      ...Object.values(phrases),
      '共 8 人（其中男 4 人，女 4 人）',
      '平均年龄 34 岁；技术等级：中级 3 人，高级 2 人。',
      '大专（含以上） 8 人，其中：本科 3 人，硕士 2 人，博士 1 人。',
      '示例人民医院工会委员会',
      '中共示例人民医院委员会',
      '示例卫生系统工会委员会',
      '宁夏教科文卫体工会委员会',
      ...(['王样例', '李演示', '赵试用', '钱示范'] as const).map((name) => `经办人：${name}`),
      '2020年9月15日',
      (await application()).form?.code ?? 'no code',
    ];
    expect(values.filter((value) => !paper.text.includes(solid(value)))).toEqual([]);
    expect(paper.text).not.toContain('草稿');
    expect(paper.emptyGlyphs).toBe(0);
  });

  step('its code leads anyone to the public page, which says that it is the current version', async () => {
    const anyone = await handsOf(null, 'phone');
    const { code } = Object.fromEntries(new URL(paper.link).searchParams);
    expect(code).toBe((await application()).form?.code);
    await anyone.open(journey.build === 'browser' ? new URL(paper.link).pathname : 'public/check', {
      code: code ?? '',
    });
    await anyone.sees(/^这是现行版本：第 2 版/);
    await anyone.sees('考核评审中');
    await anyone.photograph('check');
  });
};
