import { View } from '@tarojs/components';
import { useProcedure } from '@/services/use-procedure';
import type { LedgerSums } from '../../../cloudfunctions/api/ledger/ledger.views';
import type { LedgerFilters } from './filters';
import styles from './list.module.scss';

const asked = ({ studioId, year }: LedgerFilters) => ({
  ...(studioId === '' ? {} : { studioId }),
  year: Number(year),
});

/** Sums of the year, or month, that a ledger is narrowed to; undefined where they would not be its sums. */
export const useLedgerSums = (filters: LedgerFilters): LedgerSums['total'] | undefined => {
  const { ledger, year, month, kind, memberId, text, waiting, atClosing } = filters;
  const plain = kind === '' && memberId === '' && text === '' && !waiting && !atClosing;
  const counted = (ledger === 'activity' || ledger === 'result') && year !== '' && plain;
  const { data } = useProcedure('ledger.sums', asked({ ...filters, year: year || '2000' }), {
    enabled: counted,
  });
  if (!counted || data === undefined) return undefined;
  return month === '' ? data.total : data.months.find((one) => one.month === month)?.sums;
};

/** One line of sums below the filters. */
export const SumLine = ({
  filters,
  sums,
}: {
  readonly filters: LedgerFilters;
  readonly sums: LedgerSums['total'];
}) => (
  <View className={styles.sums}>
    {filters.ledger === 'activity'
      ? `共 ${sums.activities} 次 · ${sums.hours} 小时 · 其他参加 ${sums.guests} 人次 · 照片 ${sums.photos} 张`
      : `共 ${sums.results} 项 · 国家级 ${sums.byLevel.nation} · 自治区级 ${sums.byLevel.region} · 地市级 ${sums.byLevel.city} · 单位 ${sums.byLevel.unit}`}
  </View>
);
