import type { EntryKind } from '@domain/ledger/entry';
import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Chip } from '@/components/chip/chip';
import { Choice } from '@/components/choice/choice';
import { TextInput } from '@/components/field/text-input';
import { serverNow } from '@/services/server-time';
import type { StudioView } from '../../../cloudfunctions/api/studio/studio.views';
import { kindsOf } from './columns';
import { type LedgerFilters, ledgerSorts } from './filters';
import styles from './list.module.scss';

interface Props {
  readonly filters: LedgerFilters;
  readonly studio: StudioView | undefined;
  readonly onChange: (changes: Partial<LedgerFilters>) => void;
}

const years = (): readonly string[] => {
  const year = Number(dayInShanghai(serverNow()).slice(0, 4));
  return Array.from({ length: 6 }, (_, back) => String(year - back));
};
const sortNames: Readonly<Record<LedgerFilters['sort'], string>> = {
  newest: '新的在前',
  oldest: '旧的在前',
  hours: '时长长的在前',
  person: '按人员',
};
/** Hours are an activity's alone; what all studios have is sorted by time. */
const sortsOf = (ledger: EntryKind, ofOne: boolean) =>
  ledgerSorts
    .filter((sort) => (sort === 'hours' ? ofOne && ledger === 'activity' : sort !== 'person' || ofOne))
    .map((key) => ({ key, text: sortNames[key] }));
/** A ledger at its closing is shown whole. */
const nothingElse = { month: '', kind: '', memberId: '', text: '', waiting: false } as const;

/** Time, kind, person and words; the state of a closed year. */
export const LedgerFilterBar = ({ filters, studio, onChange }: Props) => {
  const { ledger, year, month, kind, memberId, text, waiting, sort, atClosing } = filters;
  const closed = (studio?.closings ?? []).some(({ period }) => period !== '' && period === year);
  return (
    <View className={styles.bar}>
      <View className={styles.inputs}>
        <View className={styles.input}>
          <Choice
            asList
            label="年份"
            value={year}
            options={[{ key: '', text: '全部年份' }, ...years().map((key) => ({ key, text: `${key} 年` }))]}
            onChange={(next) => onChange({ year: next, month: '', atClosing: false })}
          />
        </View>
        {year !== '' && ledger !== 'project' ? (
          <View className={styles.input}>
            <Choice
              asList
              label="月份"
              value={month}
              options={[
                { key: '', text: '全年' },
                ...Array.from({ length: 12 }, (_, index) => ({
                  key: `${year}-${String(index + 1).padStart(2, '0')}`,
                  text: `${index + 1} 月`,
                })),
              ]}
              onChange={(next) => onChange({ month: next, atClosing: false })}
            />
          </View>
        ) : null}
        {ledger === 'member' || studio === undefined ? null : (
          <View className={styles.input}>
            <Choice
              asList
              label="人员"
              value={memberId}
              options={[
                { key: '', text: '全部人员' },
                ...studio.members.map(({ id, name }) => ({ key: id, text: name })),
              ]}
              onChange={(next) => onChange({ memberId: next, atClosing: false })}
            />
          </View>
        )}
        <View className={styles.input}>
          <Choice
            asList
            label="种类"
            value={kind}
            options={[{ key: '', text: '全部种类' }, ...kindsOf[ledger]]}
            onChange={(next) => onChange({ kind: next, atClosing: false })}
          />
        </View>
        <View className={styles.input}>
          <Choice
            asList
            label="排序"
            value={sort}
            options={sortsOf(ledger, studio !== undefined)}
            onChange={(next) => onChange({ sort: next })}
          />
        </View>
        <View className={styles.input}>
          <TextInput
            label="查找"
            kind="search"
            placeholder="标题、内容、姓名"
            maxLength={40}
            value={text}
            onChange={(next) => onChange({ text: next, atClosing: false })}
          />
        </View>
      </View>
      <View className={styles.chips}>
        {studio?.standing === 'member' ? null : (
          <Chip
            role="checkbox"
            text="待确认"
            chosen={waiting}
            onTap={() => onChange({ waiting: !waiting, atClosing: false })}
          />
        )}
        {closed ? (
          <Chip
            role="checkbox"
            text={`${year} 年封存时的样子`}
            chosen={atClosing}
            onTap={() => onChange({ ...nothingElse, atClosing: !atClosing })}
          />
        ) : null}
      </View>
    </View>
  );
};
