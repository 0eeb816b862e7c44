import { periodName } from '@domain/self-check/period';
import { periodStateNames } from '@domain/self-check/self-check';
import { exactMinute } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { Badge } from '@/components/badge/state-badge';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';
import type { AssessmentRow } from '../../../cloudfunctions/api/assessment/assessment.views';
import type { SelfCheckList, SelfCheckRow } from '../../../cloudfunctions/api/self-check/self-check.views';
import { periodTones, yearDetail, yearState } from '../year-words';

const detailOf = ({ state, opensOn, to, filedAt, filedBy }: SelfCheckRow): string => {
  if (filedAt !== '') return `${filedBy} ${exactMinute(filedAt)} 提交`;
  return state === 'later' ? `${dateWords(opensOn)}起可以提交` : `${dateWords(to)}前提交`;
};

const SelfChecks = ({ list }: { readonly list: SelfCheckList }) => (
  <Card title="自检" aside="二(二)3" flush>
    {list.rows.map((row) => (
      <Row
        key={row.from}
        title={periodName(row)}
        text={detailOf(row)}
        aside={<Badge tone={periodTones[row.state]}>{periodStateNames[row.state]}</Badge>}
        {...(row.state === 'later'
          ? {}
          : { onTap: () => openPage('years/self-check', { studio: list.studioId, from: row.from }) })}
      />
    ))}
  </Card>
);

const Years = ({ rows }: { readonly rows: readonly AssessmentRow[] }) => (
  <Card title="年度考核" aside="二(二)3" flush>
    {rows.length === 0 ? (
      <Row title="还没有要考核的年度" text="命名以后，每年12月由所在单位工会和上级工会先后考核。" />
    ) : null}
    {rows.map((row) => {
      const { words, tone } = yearState(row);
      return (
        <Row
          key={row.year}
          title={`${row.year} 年`}
          text={yearDetail(row)}
          aside={<Badge tone={tone}>{words}</Badge>}
          onTap={() => openPage('years/assessment', { studio: row.studioId, year: String(row.year) })}
        />
      );
    })}
  </Card>
);

/** A studio's self-checks by period and its assessments by year. */
export default function ChecksPage() {
  const { params } = useRouter();
  const id = parameter(params, 'studio');
  const named = id === '' ? {} : { studioId: id };
  const checks = useProcedure('selfCheck.list', named);
  const years = useProcedure('assessment.years', named);
  return (
    <Page title="自检和考核" lead={checks.data?.studioName}>
      <Loaded query={checks}>{(list) => <SelfChecks list={list} />}</Loaded>
      <Loaded query={years}>{(rows) => <Years rows={rows} />}</Loaded>
    </Page>
  );
}
