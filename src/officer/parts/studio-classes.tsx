import type { StudioClass } from '@domain/round/round';
import { Field } from '@/components/field/field';
import { MoneyInput } from '@/components/money/money-input';
import { yuanOf } from '@/components/money/yuan';
import { ListEditor } from './list-editor';
import { NumberField } from './number-field';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

const numerals: Readonly<Record<StudioClass['class'], string>> = {
  1: '一类',
  2: '二类',
  3: '三类',
  4: '四类',
};

/** @returns `10 万`, `8500` */
const sumWords = (fen: number): string =>
  fen % 1_000_000 === 0 && fen > 0 ? `${fen / 1_000_000} 万` : yuanOf(fen);

const subsidyWords = ({ subsidy }: StudioClass): string => {
  if (subsidy === null) return '补助由单位自定';
  return subsidy.from === subsidy.to
    ? `每个 ${sumWords(subsidy.from)}元`
    : `每个 ${sumWords(subsidy.from)}至 ${sumWords(subsidy.to)}元`;
};

const summaryOf = (one: StudioClass): string =>
  `${one.resultsAtLeast === null ? '成果数由单位自定' : `近三年成果至少 ${one.resultsAtLeast} 项`}，${subsidyWords(one)}`;

/** Both ends of a subsidy; emptied at both ends it is left to the unit. */
const withEnd = (
  subsidy: StudioClass['subsidy'],
  end: 'from' | 'to',
  fen: number | null,
): StudioClass['subsidy'] => {
  if (fen === null) return null;
  return { from: subsidy?.from ?? fen, to: subsidy?.to ?? fen, [end]: fen };
};

/** 四类, clause 二(四): results needed and the one-time subsidy, in 元. */
export const StudioClasses = ({ terms: { classes }, onChange, disabled }: PartProps) => (
  <ListEditor
    list={classes}
    what="类别"
    disabled={disabled}
    titleOf={(one) => `${numerals[one.class]}：${one.name}`}
    summaryOf={summaryOf}
    onChange={(next) => onChange({ classes: next })}
  >
    {(one, set) => (
      <>
        <TextField
          label="名称"
          value={one.name}
          disabled={disabled}
          onChange={(name) => set({ ...one, name })}
        />
        <NumberField
          label="近三年地市级以上成果至少几项"
          value={one.resultsAtLeast}
          disabled={disabled}
          emptyMeans="由单位自定"
          onChange={(resultsAtLeast) => set({ ...one, resultsAtLeast })}
        />
        <Field label="补助从" optional hint="留空表示由单位自定">
          <MoneyInput
            label="补助从"
            placeholder="由单位自定"
            value={one.subsidy?.from ?? null}
            disabled={disabled}
            onChange={(fen) => set({ ...one, subsidy: withEnd(one.subsidy, 'from', fen) })}
          />
        </Field>
        <Field
          label="补助到"
          optional
          problem={
            one.subsidy !== null && one.subsidy.to < one.subsidy.from ? '应不少于“补助从”的金额。' : undefined
          }
        >
          <MoneyInput
            label="补助到"
            placeholder="由单位自定"
            value={one.subsidy?.to ?? null}
            disabled={disabled}
            onChange={(fen) => set({ ...one, subsidy: withEnd(one.subsidy, 'to', fen) })}
          />
        </Field>
      </>
    )}
  </ListEditor>
);
