import { resultLevelNames } from '@domain/form/labels';
import type { PeriodFacts } from '@domain/self-check/facts';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { yuanOf } from '@/components/money/yuan';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';

interface Props {
  readonly title: string;
  readonly facts: PeriodFacts;
  readonly studioId: string;
  readonly year: number;
}

/** What the ledgers, rules and the subsidy's account say; every number opens what it counts. */
export const FactsCard = ({ title, facts, studioId: studio, year }: Props) => {
  const { sums, pairs, money, missing } = facts;
  const open = (kind: string) => () => openPage('ledger/list', { kind, studio, year: String(year) });
  return (
    <>
      {missing.length === 0 ? null : (
        <Notice tone="warn">
          {`还缺：${missing.map(({ message, clause }) => (clause === undefined ? message : `${message}（${clause}）`)).join('；')}`}
        </Notice>
      )}
      <Card title={title} flush>
        <Row title="成员" aside={`${facts.members} 人`} onTap={open('member')} />
        <Row title="活动" aside={`${sums.activities} 次 ${sums.hours} 小时`} onTap={open('activity')} />
        <Row
          title="带教"
          text={`师徒 ${pairs.running} 对带教中${pairs.overdue === 0 ? '' : `，${pairs.overdue} 对到期未考核`}`}
          aside={`${sums.byKind.mentoring.count} 次 ${sums.byKind.mentoring.hours} 小时`}
          onTap={open('pair')}
        />
        <Row title="本年立项的课题和项目" aside={`${facts.projects} 个`} onTap={open('project')} />
        <Row title="得到认可的成果" aside={`${facts.results.length} 项`} onTap={open('result')} />
        {facts.results.slice(0, 5).map(({ id, name, level, recognisedOn }) => (
          <Row
            key={id}
            title={name}
            text={`${resultLevelNames[level]} · ${dateWords(recognisedOn)}`}
            onTap={() => openPage('ledger/entry', { kind: 'result', id })}
          />
        ))}
        {money === null ? (
          <Row title="补助经费" aside="没有补助" />
        ) : (
          <Row
            title="补助经费"
            text={`到账 ${yuanOf(money.received)} 元，结余 ${yuanOf(money.received - money.spent)} 元`}
            aside={`本期支出 ${yuanOf(money.spentInPeriod)} 元`}
          />
        )}
      </Card>
    </>
  );
};
