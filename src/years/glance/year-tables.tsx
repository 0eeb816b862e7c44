import { resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import { type GlanceYear, type TargetMet, targetStanding, targetStandingNames } from '@domain/glance/glance';
import { gradeNames, grades } from '@domain/programme/terms';
import { sumText } from '@domain/subsidy/words';
import { titleLevelNames, titleLevels } from '@domain/title/title';
import type { ReactNode } from 'react';
import { Card } from '@/components/card/card';
import { Columns } from '@/components/chart/chart';
import { Row } from '@/components/row/row';
import { type Column, Table } from '@/components/table/table';
import { Tap } from '@/components/tap/tap';
import { openPage } from '@/platform/routes';

interface Props {
  readonly years: readonly GlanceYear[];
  /** Whether tables stand as such; on a phone each year is a row. */
  readonly desk: boolean;
}

/** One number that opens what it counts; nothing to open behind none. */
const Figured = ({
  value,
  label,
  open,
}: {
  readonly value: string;
  readonly label: string;
  readonly open: () => void;
}) => (
  <Tap role="link" label={label} onTap={open}>
    {value}
  </Tap>
);

interface Figure {
  readonly head: string;
  readonly of: (year: GlanceYear) => string;
  readonly open?: (year: GlanceYear) => void;
}

/** A chart of the years, and the table behind it: every figure opens what it counts. */
const YearsCard = ({
  title,
  chart,
  figures,
  years,
  desk,
}: Props & {
  readonly title: string;
  readonly chart: ReactNode;
  readonly figures: readonly Figure[];
}) => {
  const columns: readonly Column<GlanceYear>[] = [
    { head: '年度', cell: ({ year }) => `${year} 年`, short: true },
    ...figures.map(
      ({ head, of, open }): Column<GlanceYear> => ({
        head,
        numeric: true,
        cell: (year) =>
          open === undefined ? (
            of(year)
          ) : (
            <Figured value={of(year)} label={`${year.year} 年${head} ${of(year)}`} open={() => open(year)} />
          ),
      }),
    ),
  ];
  return (
    <>
      <Card title={title}>{chart}</Card>
      {desk ? (
        <Table label={title} columns={columns} rows={years} keyOf={({ year }) => String(year)} />
      ) : (
        years.map((year) => (
          <Card key={year.year} title={`${year.year} 年`} flush>
            {figures.map(({ head, of, open }) => (
              <Row
                key={head}
                title={head}
                aside={of(year)}
                {...(open === undefined ? {} : { onTap: () => open(year) })}
              />
            ))}
          </Card>
        ))
      )}
    </>
  );
};

const columnsOf = (years: readonly GlanceYear[], valuesOf: (year: GlanceYear) => readonly number[]) =>
  years.map((year) => ({ name: String(year.year), values: valuesOf(year) }));

/** Results recognised, by level. */
export const ResultsCard = ({ years, desk }: Props) => (
  <YearsCard
    title="成果"
    years={years}
    desk={desk}
    chart={
      <Columns
        label="各年成果"
        unit="项"
        series={resultLevels.map((level) => resultLevelNames[level])}
        columns={columnsOf(years, ({ byLevel }) => resultLevels.map((level) => byLevel[level]))}
      />
    }
    figures={[
      {
        head: '成果',
        of: ({ results }) => `${results} 项`,
        open: ({ year }) => openPage('ledger/list', { kind: 'result', year: String(year) }),
      },
      ...resultLevels.map(
        (level): Figure => ({
          head: resultLevelNames[level],
          of: ({ byLevel }) => `${byLevel[level]} 项`,
        }),
      ),
    ]}
  />
);

/** Hours of mentoring. */
export const MentoringCard = ({ years, desk }: Props) => (
  <YearsCard
    title="带教时长"
    years={years}
    desk={desk}
    chart={
      <Columns
        label="各年带教时长"
        unit="小时"
        series={['带教']}
        columns={columnsOf(years, ({ mentoringHours }) => [mentoringHours])}
      />
    }
    figures={[
      {
        head: '带教',
        of: ({ mentoringHours }) => `${mentoringHours} 小时`,
        open: ({ year }) =>
          openPage('ledger/list', { kind: 'activity', of: 'mentoring', year: String(year) }),
      },
    ]}
  />
);

/** Subsidies paid, and what that comes to for each result. */
export const MoneyCard = ({ years, desk }: Props) => (
  <YearsCard
    title="经费"
    years={years}
    desk={desk}
    chart={
      <Columns
        label="各年发放补助"
        unit="万元"
        series={['发放补助']}
        columns={columnsOf(years, ({ paid }) => [Math.round(paid / 10_000) / 100])}
      />
    }
    figures={[
      {
        head: '发放补助',
        of: ({ paid, payments }) => `${sumText(paid)}（${payments} 笔）`,
        open: ({ year }) => openPage('years/payments', { year: String(year) }),
      },
      {
        head: '平均每项成果',
        of: ({ paidPerResult }) => (paidPerResult === null ? '没有成果' : sumText(paidPerResult)),
      },
    ]}
  />
);

/** Grades of the yearly assessments filed. */
export const AssessmentsCard = ({ years, desk }: Props) => (
  <YearsCard
    title="年度考核"
    years={years}
    desk={desk}
    chart={
      <Columns
        label="各年考核等级"
        unit="个"
        series={grades.map((grade) => gradeNames[grade])}
        columns={columnsOf(years, (year) => grades.map((grade) => year.grades[grade]))}
      />
    }
    figures={grades.map((grade) => ({
      head: gradeNames[grade],
      of: (year: GlanceYear) => `${year.grades[grade]} 个`,
      open: ({ year }: GlanceYear) => openPage('years/assessments', { year: String(year), grade }),
    }))}
  />
);

const targetWords = (target: TargetMet): string =>
  `${target.count} 个，${targetStandingNames[targetStanding(target)]}`;

/** Studios named each year, by level, against the targets (一(五)). */
export const TargetsCard = ({ years, desk }: Props) => (
  <YearsCard
    title="命名和年度目标（一(五)）"
    years={years}
    desk={desk}
    chart={
      <Columns
        label="各年命名的工作室"
        unit="个"
        series={titleLevels.map((level) => titleLevelNames[level])}
        columns={columnsOf(years, ({ named }) => titleLevels.map((level) => named[level]))}
      />
    }
    figures={(years.at(-1)?.targets ?? []).map(({ level, name, from, to }) => ({
      head: `${name}（${from}–${to} 个）`,
      of: ({ targets }: GlanceYear) => {
        const target = targets.find((one) => one.level === level);
        return target === undefined ? '' : targetWords(target);
      },
      open: ({ year }: GlanceYear) => openPage('naming/register', { year: String(year), level }),
    }))}
  />
);
