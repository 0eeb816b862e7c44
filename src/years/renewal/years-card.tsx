import { gradeNames } from '@domain/programme/terms';
import type { YearOfCycle } from '@domain/renewal/renewal';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { yuanOf } from '@/components/money/yuan';
import { Row } from '@/components/row/row';
import { openPage } from '@/platform/routes';
import { gradeTones } from '../year-words';

const checksWords = ({ filed, late, missing }: YearOfCycle['selfChecks']): string =>
  [`自检 ${filed + late} 次`, late === 0 ? '' : `逾期 ${late} 次`, missing === 0 ? '' : `缺 ${missing} 次`]
    .filter((part) => part !== '')
    .join('，');

const yearWords = ({ facts, selfChecks }: YearOfCycle): string => {
  const { sums, projects, results, money } = facts;
  return [
    `活动 ${sums.activities} 次 ${sums.hours} 小时`,
    `带教 ${sums.byKind.mentoring.count} 次`,
    `课题 ${projects} 个`,
    `成果 ${results.length} 项`,
    checksWords(selfChecks),
    money === null ? '' : `补助支出 ${yuanOf(money.spentInPeriod)} 元`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
};

/** The years of a cycle: ledgers, self-checks, money, and the grade of each; every year opens its assessment. */
export const YearsCard = ({
  years,
  studioId: studio,
}: {
  readonly years: readonly YearOfCycle[];
  readonly studioId: string;
}) => (
  <Card title="各年情况" flush>
    {years.map((one) => (
      <Row
        key={one.year}
        title={`${one.year} 年`}
        text={yearWords(one)}
        aside={
          one.assessment === null ? (
            <Badge tone="grey">没有考核</Badge>
          ) : (
            <Badge tone={gradeTones[one.assessment.grade]}>{gradeNames[one.assessment.grade]}</Badge>
          )
        }
        {...(one.assessment === null
          ? { onTap: () => openPage('ledger/list', { kind: 'activity', studio, year: String(one.year) }) }
          : { onTap: () => openPage('years/assessment', { studio, year: String(one.year) }) })}
      />
    ))}
  </Card>
);
