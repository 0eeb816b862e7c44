import type { TitleEntry } from '@domain/form/answers';
import { inShanghai } from '@domain/time/shanghai';
import { Attachments } from '@/components/attachments/attachments';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { serverNow } from '@/services/server-time';
import type { FieldProps } from '../form.types';
import { partProblem } from '../problems-of';
import { EntryList } from './entry-list';

const fresh = (id: string): TitleEntry => ({ id, kind: null, year: null, awardedBy: '', certificate: [] });

/** 所获称号, of the kinds that the round names (一(一)). */
export const Titles = (props: FieldProps) => {
  const { applicationId, round, field, problems, strict } = props;
  const nameOf = (kind: string | null) => round.titleKinds.find(({ key }) => key === kind)?.name ?? '';
  const year = inShanghai(serverNow()).year();
  return (
    <EntryList
      {...props}
      kind="titles"
      noun="称号"
      fresh={fresh}
      title={({ kind }) => nameOf(kind)}
      detail={({ year: awarded, awardedBy, certificate }) =>
        [
          awarded === null ? '' : `${awarded}年`,
          awardedBy,
          certificate.length === 0 ? '' : `证书 ${certificate.length} 张`,
        ]
          .filter((part) => part !== '')
          .join(' · ')
      }
      editor={(entry, index, change) => {
        const problem = (part: string, filled: boolean) =>
          strict || filled ? partProblem(problems, field.key, index, part) : undefined;
        return (
          <>
            <Field label="称号" clause="一(一)" problem={problem('kind', entry.kind !== null)}>
              <Choice
                label="称号"
                value={entry.kind}
                options={round.titleKinds.map(({ key, name, clause }) => ({
                  key,
                  text: name,
                  detail: `依据：${clause}`,
                }))}
                onChange={(kind) => change((now) => ({ ...now, kind }))}
              />
            </Field>
            <Field label="授予年份" problem={problem('year', entry.year !== null)}>
              <DatePicker
                label="授予年份"
                precision="year"
                value={entry.year === null ? '' : String(entry.year)}
                years={{ from: 1950, to: year }}
                onChange={(chosen) =>
                  change((now) => ({ ...now, year: chosen === '' ? null : Number(chosen.slice(0, 4)) }))
                }
              />
            </Field>
            <Field label="授予单位" optional>
              <TextInput
                label="授予单位"
                value={entry.awardedBy}
                maxLength={100}
                onChange={(awardedBy) => change((now) => ({ ...now, awardedBy }))}
              />
            </Field>
            <Field label="证书照片" problem={problem('certificate', entry.certificate.length > 0)}>
              <Attachments
                owner={{ kind: 'application', id: applicationId }}
                label="证书照片"
                value={entry.certificate}
                onChange={(files) => change((now) => ({ ...now, certificate: files(now.certificate) }))}
              />
            </Field>
          </>
        );
      }}
    />
  );
};
