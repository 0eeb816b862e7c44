import { type ResultLevel, resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import type { Condition } from '@domain/round/round';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { ListEditor } from './list-editor';
import { measureWords } from './measure-words';
import { NumberField } from './number-field';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

const severities: readonly { readonly key: Condition['severity']; readonly text: string }[] = [
  { key: 'blocking', text: '必须符合' },
  { key: 'advisory', text: '供参考' },
];
const levels = resultLevels.map((key: ResultLevel) => ({ key, text: resultLevelNames[key] }));

/** The conditions of the round: what is counted, how many are needed, and whether a form is stopped by it. */
export const Conditions = ({ terms: { conditions }, onChange, disabled }: PartProps) => (
  <ListEditor
    list={conditions}
    what="条件"
    disabled={disabled}
    titleOf={({ subject, atLeast, unit }) => `${subject}至少 ${atLeast} ${unit}`}
    summaryOf={({ clause, severity }) => `${clause}，${severity === 'blocking' ? '必须符合' : '供参考'}`}
    onChange={(next) => onChange({ conditions: next })}
  >
    {(condition, set) => {
      const { measure } = condition;
      return (
        <>
          <NumberField
            label={`至少几${condition.unit}`}
            hint={`统计：${measureWords(measure)}`}
            value={condition.atLeast}
            disabled={disabled}
            onChange={(atLeast) => {
              if (atLeast !== null) set({ ...condition, atLeast });
            }}
          />
          {measure.kind === 'recentResults' ? (
            <>
              <NumberField
                label="近几年"
                value={measure.years}
                disabled={disabled}
                onChange={(years) => {
                  if (years !== null) set({ ...condition, measure: { ...measure, years } });
                }}
              />
              <Field label="成果的级别不低于">
                <Choice
                  label="成果的级别不低于"
                  value={measure.level}
                  options={levels}
                  disabled={disabled}
                  onChange={(level) => set({ ...condition, measure: { ...measure, level } })}
                />
              </Field>
            </>
          ) : null}
          <Field label="不符合时" hint="“必须符合”的条件不满足时不能提交">
            <Choice
              label="不符合时"
              value={condition.severity}
              options={severities}
              disabled={disabled}
              onChange={(severity) => set({ ...condition, severity })}
            />
          </Field>
          <TextField
            label="叫法"
            value={condition.subject}
            disabled={disabled}
            onChange={(subject) => set({ ...condition, subject })}
          />
          <TextField
            label="条款"
            value={condition.clause}
            disabled={disabled}
            onChange={(clause) => set({ ...condition, clause })}
          />
          <TextField
            label="条款原文"
            long
            value={condition.text}
            disabled={disabled}
            onChange={(text) => set({ ...condition, text })}
          />
        </>
      );
    }}
  </ListEditor>
);
