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

interface Part {
  readonly name: string;
  readonly activities: number;
  readonly hours: number;
  readonly results: number;
}

/** @returns the months one by one; of all years the years, the latest first */
const partsOf = (months: LedgerSums['months'], ofAllYears: boolean): readonly Part[] => {
  const parts = new Map<string, Part>();
  for (const { month, sums } of months) {
    const name = ofAllYears ? `${month.slice(0, 4)} 年` : `${Number(month.slice(5))} 月`;
    const before = parts.get(name);
    parts.set(name, {
      name,
      activities: (before?.activities ?? 0) + sums.activities,
      hours: (before?.hours ?? 0) + sums.hours,
      results: (before?.results ?? 0) + sums.results,
    });
  }
  return ofAllYears ? [...parts.values()].reverse() : [...parts.values()];
};

/** One line of sums below the filters; by month or year and by person where one asks for them. */
export const SumLine = ({ filters: { ledger, year }, sums: { total, months, people } }: Props) => {
  const [open, setOpen] = useState(false);
  const isActivity = ledger === 'activity';
  const by = year === '' ? '按年' : '按月';
  const shown = partsOf(months, year === '').filter(
    ({ activities, results }) => (isActivity ? activities : results) > 0,
  );
  // An empty ledger says so by itself.
  if (shown.length === 0) return null;
  return (
    <>
      <View className={styles.sums}>
        <View>{isActivity ? activityWords(total) : resultWords(total)}</View>
        <Button kind="quiet" compact icon="layout-list" onTap={() => setOpen(true)}>
          {isActivity && people.length > 0 ? `${by}、按人合计` : `${by}合计`}
        </Button>
      </View>
      {open ? (
        <Sheet title="合计" onClose={() => setOpen(false)}>
          <Card title={by} flush>
            {shown.map(({ name, activities, hours, results }) => (
              <Row
                key={name}
                title={name}
                aside={isActivity ? `${activities} 次 · ${hours} 小时` : `${results} 项`}
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
