import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import type { LedgerSums } from '../../../cloudfunctions/api/ledger/ledger.views';
import type { LedgerFilters } from './filters';
import styles from './list.module.scss';

type Total = LedgerSums['total'];

const activityWords = ({ activities, hours, guests, photos }: Total): string =>
  `共 ${activities} 次 · ${hours} 小时 · 其他参加 ${guests} 人次 · 照片 ${photos} 张`;
const resultWords = ({ results, byLevel }: Total): string =>
  `共 ${results} 项 · 国家级 ${byLevel.nation} · 自治区级 ${byLevel.region} · 地市级 ${byLevel.city} · 单位 ${byLevel.unit}`;

interface Props {
  readonly filters: LedgerFilters;
  readonly sums: LedgerSums;
}

/** One line of sums below the filters; by month and by person where one asks for them. */
export const SumLine = ({ filters: { ledger }, sums: { total, months, people } }: Props) => {
  const [open, setOpen] = useState(false);
  const isActivity = ledger === 'activity';
  const shown = months.filter(({ sums }) => (isActivity ? sums.activities : sums.results) > 0);
  return (
    <>
      <View className={styles.sums}>
        <View>{isActivity ? activityWords(total) : resultWords(total)}</View>
        {shown.length === 0 ? null : (
          <Button kind="quiet" compact icon="layout-list" onTap={() => setOpen(true)}>
            {isActivity && people.length > 0 ? '按月、按人合计' : '按月合计'}
          </Button>
        )}
      </View>
      {open ? (
        <Sheet title="合计" onClose={() => setOpen(false)}>
          <Card title="按月" flush>
            {shown.map(({ month, sums }) => (
              <Row
                key={month}
                title={`${Number(month.slice(5))} 月`}
                aside={isActivity ? `${sums.activities} 次 · ${sums.hours} 小时` : `${sums.results} 项`}
              />
            ))}
          </Card>
          {isActivity && people.length > 0 ? (
            <Card title="按人" flush>
              {people.map(({ memberId, name, count, hours }) => (
                <Row key={memberId} title={name} aside={`${count} 次 · ${hours} 小时`} />
              ))}
            </Card>
          ) : null}
        </Sheet>
      ) : null}
    </>
  );
};
