import { View } from '@tarojs/components';
import { Chip } from '@/components/chip/chip';
import { Choice } from '@/components/choice/choice';
import { TextInput } from '@/components/field/text-input';
import type { ApplicationTally } from '../../../cloudfunctions/api/application/application.views';
import type { RoundSummary } from '../../../cloudfunctions/api/round/round.views';
import type { Filters } from '../applications/filters';
import { phaseNames, phasesInOrder } from '../applications/phases';
import styles from './filter-bar.module.scss';

interface Props {
  readonly filters: Filters;
  readonly rounds: readonly RoundSummary[];
  readonly tally: ApplicationTally | undefined;
  /** Whether the officer may see drafts. */
  readonly drafts: boolean;
  readonly onChange: (changes: Partial<Filters>) => void;
}

/** Round, words and state; each state with the number of applications that stand there. */
export const FilterBar = ({ filters, rounds, tally, drafts, onChange }: Props) => {
  const count = (phase: keyof ApplicationTally): number => tally?.[phase] ?? 0;
  const offered = phasesInOrder.filter(
    (phase) => (phase !== 'draft' || drafts) && (count(phase) > 0 || phase === filters.phase),
  );
  const all = phasesInOrder.reduce((sum, phase) => sum + count(phase), 0);
  return (
    <View className={styles.bar}>
      <View className={styles.inputs}>
        {rounds.length > 1 ? (
          <View className={styles.round}>
            <Choice
              label="批次"
              value={filters.roundId}
              options={rounds.map(({ id, title }) => ({ key: id, text: title }))}
              onChange={(roundId) => onChange({ roundId, phase: null })}
            />
          </View>
        ) : null}
        <View className={styles.search}>
          <TextInput
            label="查找"
            kind="search"
            placeholder="工作室、领军人物或单位"
            maxLength={40}
            value={filters.text}
            onChange={(text) => onChange({ text })}
          />
        </View>
      </View>
      <View className={styles.chips} role="radiogroup" aria-label="状态">
        <Chip
          chosen={filters.phase === null}
          text="全部"
          {...(tally === undefined ? {} : { count: all })}
          onTap={() => onChange({ phase: null })}
        />
        {offered.map((phase) => (
          <Chip
            key={phase}
            chosen={filters.phase === phase}
            text={phaseNames[phase]}
            count={count(phase)}
            onTap={() => onChange({ phase })}
          />
        ))}
      </View>
    </View>
  );
};
