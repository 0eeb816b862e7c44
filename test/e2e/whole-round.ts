import { readFile } from 'node:fs/promises';
import { usualTerms } from '../../domain/review/usual-terms';
import { readXlsx } from '../cloudfunctions/documents/register/workbook';
import { completeAnswers } from '../cloudfunctions/programme/answers';
import type { Build, Hands } from './hands/hands';
import { cast, type Programme } from './programme';
import { pictures } from './story/form-of-2020';
import { begin, chapters, type Journey } from './story/journey';
import { giveOpinion, openWaiting } from './story/officers';

/** The clock: published with the notice of one year, played in the next, named after five working days. */
const years = { from: 2020, of: 2021 } as const;
const filing = '2021-09-10T09:00:00+08:00';
const noticeOver = '2021-09-18T09:00:00+08:00';
const title = `${years.of}年创新工作室申报`;
const studio = '马示例护理创新工作室';
const phone = '0951-5550101';

const opinions = [
  ['unitUnion', 'phone', '情况属实，同意推荐申报。'],
  ['unitAdministration', 'desk', '同意推荐，单位将在场地和经费上予以保障。'],
  ['directUnion', 'desk', '经审核，同意上报。'],
] as const;
/** Marks of the two experts; equal for every criterion, so that the points are the same numbers. */
const scores = { expert: '88', secondExpert: '92' } as const;
const minutes = '与会人员一致认为该工作室条件成熟，同意列入名单。';
const grounds = '其中一项成果的完成人名单与获奖证书不一致，请核实。';
const findings = '经调阅获奖证书原件，完成人名单与申报表一致。';
const classReason = '认定文件已到，成果尚未全部记入台账。';
const reference = '示例凭证20210918-01';
const payment = {
  序号: '1',
  工作室: studio,
  收款单位: '示例人民医院',
  类别: '二类',
  '金额（元）': 60_000,
  审批人: `${cast.industryUnion.name}、${cast.deputy.name}`,
  状态: '待发放',
  凭证号: null,
  发放日期: null,
};

/** The answers of 2020 with the year's own project and result, without the telephone number. */
const answersOf = (file: Awaited<ReturnType<Programme['upload']>>) => {
  const answers = completeAnswers(file);
  const text = JSON.stringify(answers).replaceAll(`"year":${years.from}`, `"year":${years.of}`);
  return { ...(JSON.parse(text) as typeof answers), phone: '' };
};

/** @returns the first payment in the list that the office gets as Excel, by column */
const paymentList = async ({ page, tap }: Hands): Promise<Readonly<Record<string, unknown>>> => {
  const [download] = await Promise.all([page.waitForEvent('download'), tap('付款清单（Excel）')]);
  expect(download.suggestedFilename()).toBe(`${title}经费补助付款清单.xlsx`);
  const [sheet] = (await readXlsx(await readFile(await download.path()))).sheets;
  const rows = sheet?.rows ?? [];
  const head = rows.findIndex(([first]) => first === '序号');
  return Object.fromEntries(rows[head]?.map((name, index) => [String(name), rows[head + 1]?.[index]]) ?? []);
};

/** One whole round (二(一), 二(三), 二(四)), from its publishing to the money, at desks and on phones. */
export const wholeRound = (open: () => Promise<Build>): void => {
  let programme: Programme;
  let journey: Journey;
  let roundId: string;
  let applicationId: string;
  beforeAll(async () => {
    journey = await begin(open);
    programme = journey.programme;
  });
  afterAll(() => journey.end());

  const chapter = chapters(() => journey);
  const officer = () => journey.hands('industryUnion', 'desk');
  /** A page of the round, by its address. */
  const at = async (hands: Hands, page: string) => hands.open(page, { round: roundId });
  const phase = async () =>
    (await programme.done('leader', 'application.get', { id: applicationId })).stateWords;

  chapter('the industry union publishes the next year’s round', async () => {
    const deputy = await journey.hands('deputy', 'desk');
    await deputy.open();
    await deputy.open('officer/rounds');
    await deputy.press('新建批次');
    await deputy.fill('年份', String(years.of));
    await deputy.press(`建立 ${years.of} 年批次的草稿`);
    await deputy.press('发布批次');
    await deputy.confirm('发布并通知所有人');
    await deputy.sees('进行中');
    const rounds = await programme.done('leader', 'round.list', {});
    const published = rounds.find((one) => one.title === title);
    roundId = published?.id ?? '';
    expect(published?.state).toBe('open');
    await programme.restart(filing);
  });

  chapter('the leader files on the phone', async () => {
    const begun = await programme.done('leader', 'application.start', { roundId });
    applicationId = begun.id;
    const { name, content } = pictures.venue;
    const file = await programme.upload(applicationId, name, content);
    await programme.done('leader', 'application.save', {
      id: applicationId,
      version: begun.version,
      answers: answersOf(file),
      device: '手机',
    });
    const leader = await journey.hands('leader');
    await leader.open();
    await leader.sees(title);
    await leader.tab('申报');
    await leader.tap(/^工作室/);
    await leader.fill('联系电话', phone);
    await leader.sees(/^已保存 /);
    await leader.back();
    await leader.sees('完成 7 / 7');
    await leader.tap('提交申报表');
    await leader.confirm('提交申报表');
    await leader.sees('办理进度');
  });

  chapter('unit, administration and direct union give their opinions under seal', async () => {
    for (const [part, seat, phrase] of opinions) {
      const hands = await journey.hands(part, seat);
      await openWaiting(hands);
      await giveOpinion(hands, phrase);
      await hands.sees(/^已同意并盖章/);
    }
    const hands = await officer();
    await openWaiting(hands);
    await giveOpinion(hands, '经审核，同意进入考核评审。', '盖章，进入考核评审');
    await hands.sees(/^已进入考核评审/);
    expect(await phase()).toBe('考核评审中');
  });

  chapter('experts are invited and given the form', async () => {
    const hands = await officer();
    await at(hands, 'review/round');
    await hands.press('开始评审');
    await hands.tap('评审办法与评分表');
    await hands.fill('每份申报表由几位专家评审', '2');
    await hands.choose('得分怎样算', '平均分');
    await hands.press('保存');
    await hands.press('选定本批次专家');
    for (const name of ['评审甲示例', '评审乙示例']) await hands.tap(name);
    await hands.press('确定这 2 位');
    await hands.sees('已选 2 位');
    await at(hands, 'review/readings');
    await hands.press('分配（还缺 2 位）');
    await hands.press('催办未提交的专家');
    await hands.tap('关闭');
    const readers = await programme.done('industryUnion', 'review.readings', { roundId });
    expect(readers.rows.map((row) => row.readers.length)).toEqual([2]);
  });

  chapter('one expert scores on the phone, the other at the desk', async () => {
    for (const [part, seat] of [
      ['expert', 'phone'],
      ['secondExpert', 'desk'],
    ] as const) {
      const hands = await journey.hands(part, seat);
      await hands.open();
      await hands.tap(studio);
      if (seat === 'phone') await hands.press('去评分');
      for (const { name } of usualTerms.criteria) await hands.fill(`${name}的分数`, scores[part]);
      await hands.press('提交评分');
      await hands.confirm('提交评分');
      await hands.sees('已提交，不能再改。确需更正，请联系产业工会退回。');
    }
  });

  chapter('the panel meets, and what is decided stays quiet until the release', async () => {
    const hands = await officer();
    await at(hands, 'review/meetings');
    await hands.press('记录考察或会议');
    await hands.fill('参加人员', '评审甲示例、评审乙示例');
    await hands.fill('考察情况或会议决定', minutes);
    await hands.press('保存记录');
    await hands.sees(minutes);
    await at(hands, 'review/ranking');
    await hands.sees('90.00');
    await hands.press('按这条线拟定（1 份未定）');
    await hands.press('拟列入 1 个，拟不通过 0 个');
    await hands.sees('按这条线重新拟定');
    expect(await phase()).toBe('考核评审中');
    await expect(programme.done('leader', 'notice.get', { roundId })).rejects.toThrow('NOT_FOUND');
    await at(hands, 'review/round');
    await hands.press('统一发布评审结果');
    await hands.sees('1 个工作室进入公示，0 份申报不予通过。');
    await hands.confirm('统一发布');
    await hands.sees(/统一发布，公示 1 个工作室/);
    const leader = await journey.hands('leader');
    await leader.open('leader/application', { id: applicationId });
    await leader.sees('公示中');
  });

  chapter('anyone reads the public notice and objects to it', async () => {
    const anyone = await journey.hands(null);
    await at(anyone, 'public/results');
    await anyone.sees(studio);
    await anyone.press('提出异议');
    await anyone.choose('对哪个工作室有异议', studio);
    await anyone.fill('事实和理由', grounds);
    await anyone.fill('您的姓名', '示例来信人');
    await anyone.fill('联系电话', '13900000000');
    await anyone.press('提交异议');
    await anyone.sees('异议已收到');
    await programme.restart(noticeOver);
  });

  chapter('the objection is decided, the class settled, and the studio named', async () => {
    const hands = await journey.hands('industryUnion', 'desk', ' after the notice');
    await hands.open();
    await at(hands, 'review/objections');
    await hands.sees(/^还有 1 条异议没有处理/);
    await hands.press('核查后处理');
    await hands.choose('异议是否成立', '不成立');
    await hands.fill('核查情况和处理理由', findings);
    await hands.press('确定处理结果');
    await hands.press('去命名');
    await hands.tap(/^三类 · /);
    await hands.choose('类别', '二类');
    await hands.fill('理由', classReason);
    await hands.press('定为二类');
    await hands.press('命名 1 个工作室');
    await hands.confirm('命名');
    await hands.sees('1 个工作室已命名，编号和证书已生成。');
    expect(await phase()).toBe('已命名');
  });

  chapter('anyone checks the certificate by its code', async () => {
    const { rows } = await programme.done('leader', 'title.list', {});
    const named = rows.find((row) => row.roundId === roundId);
    expect([named?.number, named?.class]).toEqual([`宁教科文卫体工创字〔${years.of}〕1号`, 2]);
    const anyone = await journey.hands(null);
    await anyone.open('public/certificate', { code: named?.code ?? '' });
    await anyone.sees('称号有效，自2021年9月18日起保持至今。');
    await anyone.sees(named?.number ?? '');
  });

  chapter('the subsidy is approved by two, listed for payment and paid', async () => {
    const hands = await journey.hands('industryUnion', 'desk', ' after the notice');
    await at(hands, 'naming/subsidies');
    await hands.press('提出下一笔补助');
    await hands.fill('金额', '60000');
    await hands.press('提出，交两位同志审批');
    await hands.missesNow('提出，交两位同志审批');
    const { rows } = await programme.done('industryUnion', 'subsidy.ofRound', { roundId });
    const approve = async (own: Hands) => {
      await own.open('naming/account', { id: rows[0]?.subsidies[0]?.id ?? '' });
      await own.press('审批');
      await own.confirm('同意');
    };
    await approve(hands);
    await hands.sees('您已审批，等另一位同志');
    const deputy = await journey.hands('deputy', 'phone', ' after the notice');
    await deputy.open();
    await approve(deputy);
    await deputy.sees('登记发放');
    await at(hands, 'naming/subsidies');
    expect(await paymentList(hands)).toEqual(payment);
    await deputy.press('登记发放');
    await deputy.fill('付款凭证号', reference);
    await deputy.confirm('已发放');
    await deputy.sees('登记银行退回');
    const leader = await journey.hands('leader', 'phone', ' after the notice');
    await leader.open();
    await leader.tab('消息');
    await leader.sees(/60,000/);
  });
};
