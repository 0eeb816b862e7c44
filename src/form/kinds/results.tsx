import { type ResultEntry, type ResultLevel, resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import { inShanghai } from '@domain/time/shanghai';
import { Attachments } from '@/components/attachments/attachments';
import { Choice } from '@/components/choice/choice';
import { dateWords } from '@/components/dates/date.types';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { serverNow } from '@/services/server-time';
import type { FieldProps } from '../form.types';
import { partProblem } from '../problems-of';
import { EntryList } from './entry-list';

const fresh = (id: string): ResultEntry => ({
  id,
  name: '',
  level: null,
  recognisedBy: '',
  date: '',
  benefit: '',
  evidence: [],
});

/** 得到认可或认定的成果 (一(二)4). */
export const Results = (props: FieldProps) => {
  const { applicationId, field, problems, strict } = props;
  const year = inShanghai(serverNow()).year();
  return (
    <EntryList
      {...props}
      kind="results"
      noun="成果"
      fresh={fresh}
      title={({ name }) => name}
      detail={({ level, date, evidence }) =>
        [
          level === null ? '' : resultLevelNames[level],
          dateWords(date),
          evidence.length === 0 ? '' : `附件 ${evidence.length} 份`,
        ]
          .filter((part) => part !== '')
          .join(' · ')
      }
      editor={(entry, index, change) => {
        const problem = (part: string, filled: boolean) =>
          strict || filled ? partProblem(problems, field.key, index, part) : undefined;
        return (
          <>
            <Field label="成果名称" problem={problem('name', entry.name !== '')}>
              <TextInput
                label="成果名称"
                value={entry.name}
                maxLength={100}
                onChange={(name) => change((now) => ({ ...now, name }))}
              />
            </Field>
            <Field label="级别" problem={problem('level', entry.level !== null)}>
              <Choice<ResultLevel>
                label="级别"
                value={entry.level}
                options={resultLevels.map((level) => ({ key: level, text: resultLevelNames[level] }))}
                onChange={(level) => change((now) => ({ ...now, level }))}
              />
            </Field>
            <Field label="认可或认定单位" problem={problem('recognisedBy', entry.recognisedBy !== '')}>
              <TextInput
                label="认可或认定单位"
                value={entry.recognisedBy}
                maxLength={100}
                onChange={(recognisedBy) => change((now) => ({ ...now, recognisedBy }))}
              />
            </Field>
            <Field label="认定日期" problem={problem('date', entry.date !== '')}>
              <DatePicker
                label="认定日期"
                value={entry.date.slice(0, 7)}
                years={{ from: year - 20, to: year }}
                onChange={(date) => change((now) => ({ ...now, date }))}
              />
            </Field>
            <Field label="经济效益和社会效益" optional>
              <LongText
                label="经济效益和社会效益"
                value={entry.benefit}
                maxLength={1000}
                onChange={(benefit) => change((now) => ({ ...now, benefit }))}
              />
            </Field>
            <Field label="认定材料" problem={problem('evidence', entry.evidence.length > 0)}>
              <Attachments
                owner={{ kind: 'application', id: applicationId }}
                label="认定材料"
                value={entry.evidence}
                onChange={(files) => change((now) => ({ ...now, evidence: files(now.evidence) }))}
              />
            </Field>
          </>
        );
      }}
    />
  );
};
