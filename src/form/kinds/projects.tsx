import type { ProjectEntry } from '@domain/form/answers';
import { inShanghai } from '@domain/time/shanghai';
import { Attachments } from '@/components/attachments/attachments';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { serverNow } from '@/services/server-time';
import type { FieldProps } from '../form.types';
import { partProblem } from '../problems-of';
import { EntryList } from './entry-list';

const fresh = (id: string): ProjectEntry => ({ id, name: '', approvedBy: '', year: null, evidence: [] });

/** 立项的创新课题或攻关项目 (一(二)3). */
export const Projects = (props: FieldProps) => {
  const { applicationId, field, problems, strict } = props;
  const year = inShanghai(serverNow()).year();
  return (
    <EntryList
      {...props}
      kind="projects"
      noun="项目"
      fresh={fresh}
      title={({ name }) => name}
      detail={({ approvedBy, year: since, evidence }) =>
        [
          since === null ? '' : `${since}年立项`,
          approvedBy,
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
            <Field label="项目名称" problem={problem('name', entry.name !== '')}>
              <TextInput
                label="项目名称"
                value={entry.name}
                maxLength={100}
                onChange={(name) => change((now) => ({ ...now, name }))}
              />
            </Field>
            <Field label="立项单位" problem={problem('approvedBy', entry.approvedBy !== '')}>
              <TextInput
                label="立项单位"
                value={entry.approvedBy}
                maxLength={100}
                onChange={(approvedBy) => change((now) => ({ ...now, approvedBy }))}
              />
            </Field>
            <Field label="立项年份" problem={problem('year', entry.year !== null)}>
              <DatePicker
                label="立项年份"
                precision="year"
                value={entry.year === null ? '' : String(entry.year)}
                years={{ from: 1990, to: year }}
                onChange={(chosen) =>
                  change((now) => ({ ...now, year: chosen === '' ? null : Number(chosen.slice(0, 4)) }))
                }
              />
            </Field>
            <Field label="立项文件" problem={problem('evidence', entry.evidence.length > 0)}>
              <Attachments
                owner={{ kind: 'application', id: applicationId }}
                label="立项文件"
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
