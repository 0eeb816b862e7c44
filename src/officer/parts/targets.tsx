import type { Target } from '@domain/round/round';
import { ListEditor } from './list-editor';
import { NumberField } from './number-field';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

/** How many studios the year aims at, clause 一(五). */
export const Targets = ({ terms: { targets }, onChange, disabled }: PartProps) => (
  <ListEditor
    list={targets}
    what="目标"
    disabled={disabled}
    titleOf={({ name }) => name || '新的目标'}
    summaryOf={({ from, to, clause }) => `${from}–${to} 个（${clause}）`}
    make={(): Target => ({ name: '', from: 0, to: 0, clause: '一(五)' })}
    onChange={(next) => onChange({ targets: next })}
  >
    {(target, set) => (
      <>
        <TextField
          label="名称"
          value={target.name}
          disabled={disabled}
          onChange={(name) => set({ ...target, name })}
        />
        <NumberField
          label="最少几个"
          value={target.from}
          disabled={disabled}
          onChange={(from) => {
            if (from !== null) set({ ...target, from });
          }}
        />
        <NumberField
          label="最多几个"
          value={target.to}
          disabled={disabled}
          onChange={(to) => {
            if (to !== null) set({ ...target, to });
          }}
        />
      </>
    )}
  </ListEditor>
);
