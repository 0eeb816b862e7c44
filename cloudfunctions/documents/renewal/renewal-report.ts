import { gradeWords } from '@domain/assessment/assessment';
import { cycleWords } from '@domain/cycle/cycle';
import { type Renewal, verdictNames, type YearOfCycle } from '@domain/renewal/renewal';
import { shortDigest } from '@domain/seal/proof';
import { yuan } from '@domain/subsidy/subsidy';
import { exactMinute, fullDay } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { titleLevelNames } from '@domain/title/title';
import type { Report, ReportTable } from '../report/report';

const hours = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

const columns = (...all: readonly (readonly [string, number])[]): ReportTable['columns'] =>
  all.map(([heading, share]) => ({ heading, share }));

const head = ({ title, studioName, leaderName, unitName, cycle }: Renewal): ReportTable => ({
  kind: 'table',
  columns: columns(['项目', 22], ['内容', 78]),
  rows: [
    ['工作室', studioName],
    ['领军人物', leaderName],
    ['所在单位', unitName],
    ['称号', `${titleLevelNames[title.level]} · ${title.programme}`],
    ['编号和类别', `${title.number}　${classWords(title.class)}`],
    ['命名', `${fullDay(title.since)}，${title.issuer}`],
    ['管理周期', cycleWords(cycle)],
  ],
});

const ledgers = (years: readonly YearOfCycle[]): ReportTable => ({
  kind: 'table',
  columns: columns(
    ['年度', 16],
    ['成员', 8],
    ['活动（次／小时）', 16],
    ['带教（次／小时）', 16],
    ['课题项目', 11],
    ['师徒（在带／结束）', 17],
    ['认可的成果', 12],
  ),
  rows: years.map(({ from, to, facts }) => [
    `${from} 至 ${to}`,
    String(facts.members),
    `${facts.sums.activities} ／ ${hours(facts.sums.hours)}`,
    `${facts.sums.byKind.mentoring.count} ／ ${hours(facts.sums.byKind.mentoring.hours)}`,
    String(facts.projects),
    `${facts.pairs.running} ／ ${facts.pairs.ended}`,
    String(facts.results.length),
  ]),
});

const judgements = (years: readonly YearOfCycle[]): ReportTable => ({
  kind: 'table',
  columns: columns(['年度', 14], ['年度考核', 30], ['自检（按时／逾期／缺）', 26], ['存在的问题', 30]),
  rows: years.map(({ year, assessment, selfChecks, facts }) => [
    String(year),
    assessment ? `${gradeWords(assessment)}${assessment.late ? '，逾期备案' : ''}` : '没有备案的考核',
    `${selfChecks.filed} ／ ${selfChecks.late} ／ ${selfChecks.missing}`,
    facts.missing.map(({ message }) => message).join('；') || '无',
  ]),
});

const money = (years: readonly YearOfCycle[]): ReportTable => ({
  kind: 'table',
  columns: columns(['年度', 20], ['本年支出（元）', 40]),
  rows: years.map(({ year, facts }) => [
    String(year),
    facts.money ? yuan(facts.money.spentInPeriod) : '没有补助',
  ]),
});

const results = (years: readonly YearOfCycle[]): readonly (readonly string[])[] =>
  years.flatMap(({ facts }) => facts.results.map(({ name, recognisedOn }) => [name, recognisedOn]));

const opinions = ({ opinions: given }: Renewal): ReportTable => ({
  kind: 'table',
  columns: columns(['单位（印章）', 24], ['结论', 22], ['意见', 30], ['经办人和时间', 24]),
  rows: given.map(({ sealName, verdict, text, improveBy, personName, at, proof }) => [
    sealName,
    `${verdictNames[verdict]}${improveBy === '' ? '' : `（${improveBy} 前）`}`,
    text,
    `${personName}\n${exactMinute(at)}\n签名摘要 ${shortDigest(proof)}`,
  ]),
});

/** @returns the case for renewal as a document: what the studio is, its years, its own words, what each union said (二(六)) */
export const renewalReport = (renewal: Renewal): Report => {
  const { studioName, cycle, years, statement, filedAt, filedBy, attempt } = renewal;
  const named = results(years);
  const received = years.at(-1)?.facts.money;
  return {
    title: `${studioName}管理周期考核材料`,
    note: `第 ${cycle.number} 个管理周期${attempt > 1 ? '，限期改进后再次考核' : ''}　${filedBy}于${exactMinute(filedAt)}提交`,
    parts: [
      { kind: 'heading', text: '一、基本情况' },
      head(renewal),
      { kind: 'heading', text: '二、各年台账' },
      ledgers(years),
      { kind: 'heading', text: '三、各年考核和自检' },
      judgements(years),
      { kind: 'heading', text: '四、周期内得到认可的成果' },
      named.length === 0
        ? { kind: 'text', text: '台账中没有得到认可的成果。' }
        : { kind: 'table', columns: columns(['成果', 70], ['认可日期', 30]), rows: named },
      { kind: 'heading', text: '五、经费补助' },
      ...(received
        ? [
            {
              kind: 'text' as const,
              text: `到账 ${yuan(received.received)} 元，已支出 ${yuan(received.spent)} 元，结余 ${yuan(received.received - received.spent)} 元（二(三)专款专用）。`,
            },
          ]
        : []),
      money(years),
      { kind: 'heading', text: '六、工作总结' },
      { kind: 'text', text: statement === '' ? '领军人物没有提交，由产业工会直接考核。' : statement },
      { kind: 'heading', text: '七、各级意见' },
      renewal.opinions.length === 0 ? { kind: 'text', text: '还没有意见。' } : opinions(renewal),
    ],
    madeAt: renewal.opinions.at(-1)?.at ?? filedAt,
  };
};
