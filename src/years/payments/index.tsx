import { subsidyStateWords, sumText } from '@domain/subsidy/words';
import { dayInShanghai } from '@domain/time/shanghai';
import { useRouter } from '@tarojs/taro';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { openPage, parameter } from '@/platform/routes';
import { useProcedure } from '@/services/use-procedure';

/** The subsidies that were paid in a year, each with its account. */
export default function PaymentsPage() {
  const year = Number(parameter(useRouter().params, 'year'));
  const paid = useProcedure('subsidy.list', { paidIn: year });
  return (
    <Page title={`${year} 年发放的补助`}>
      <Loaded query={paid}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty icon="inbox" title="这一年没有发放补助" text="补助发放后列在这里（二(三)）。" />
          ) : (
            <Card
              title={`${rows.length} 笔，共 ${sumText(rows.reduce((sum, { amount }) => sum + amount, 0))}`}
              flush
            >
              {rows.map((row) => (
                <Row
                  key={row.id}
                  title={row.studioName}
                  text={[
                    row.unitName,
                    row.state.kind === 'paid'
                      ? dateWords(dayInShanghai(row.state.at))
                      : subsidyStateWords(row),
                  ].join(' · ')}
                  aside={sumText(row.amount)}
                  onTap={() => openPage('naming/account', { id: row.id })}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
    </Page>
  );
}
