import type { TitleKind } from '@domain/round/round';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { freshKey } from './list-edit';
import { ListEditor } from './list-editor';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

const effects: readonly { readonly key: TitleKind['leads']; readonly text: string }[] = [
  { key: 'byItself', text: '直接符合' },
  { key: 'ifJudgedSo', text: '由工会认定' },
];

/** 所获称号: which honours a leader can choose, and whether they meet clause 一(二)1 by themselves. */
export const Titles = ({ terms: { titleKinds }, onChange, disabled }: PartProps) => (
  <ListEditor
    list={titleKinds}
    what="称号"
    disabled={disabled}
    titleOf={({ name }) => name || '新的称号'}
    summaryOf={({ leads, clause }) => `${leads === 'byItself' ? '直接符合' : '由工会认定'}（${clause}）`}
    make={(): TitleKind => ({
      key: freshKey(
        'title',
        titleKinds.map(({ key }) => key),
      ),
      name: '',
      leads: 'byItself',
      clause: '一(一)',
    })}
    onChange={(next) => onChange({ titleKinds: next })}
  >
    {(kind, set) => (
      <>
        <TextField
          label="名称"
          value={kind.name}
          disabled={disabled}
          onChange={(name) => set({ ...kind, name })}
        />
        <Field label="对“领军人物”条件">
          <Choice
            label="对领军人物条件"
            value={kind.leads}
            options={effects}
            disabled={disabled}
            onChange={(leads) => set({ ...kind, leads })}
          />
        </Field>
        <TextField
          label="依据条款"
          value={kind.clause}
          disabled={disabled}
          onChange={(clause) => set({ ...kind, clause })}
        />
      </>
    )}
  </ListEditor>
);
