import type { Problem } from '@domain/failure/failure';
import {
  type Education,
  educations,
  type Grade,
  grades,
  type RosterEntry,
  type RosterRole,
  rosterRoles,
} from '@domain/form/answers';
import { educationNames, gradeNames, rosterRoleNames } from '@domain/form/labels';
import type { Sex } from '@domain/people/person';
import { inShanghai } from '@domain/time/shanghai';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { serverNow } from '@/services/server-time';
import { partProblem } from '../problems-of';
import type { Change } from './entry-list';

interface Props {
  readonly entry: RosterEntry;
  readonly index: number;
  readonly field: string;
  readonly problems: readonly Problem[];
  readonly strict: boolean;
  readonly change: Change<RosterEntry>;
}

const sexes: readonly Sex[] = ['男', '女'];

/** One person of the team. */
export const RosterPerson = ({ entry, index, field, problems, strict, change }: Props) => {
  const problem = (part: keyof RosterEntry): string | undefined =>
    strict || (entry[part] !== null && entry[part] !== '')
      ? partProblem(problems, field, index, part)
      : undefined;
  const set = <Part extends keyof RosterEntry>(part: Part, value: RosterEntry[Part]) =>
    change((now) => ({ ...now, [part]: value }));
  const year = inShanghai(serverNow()).year();
  return (
    <>
      <Field label="姓名" problem={problem('name')}>
        <TextInput label="姓名" value={entry.name} maxLength={30} onChange={(name) => set('name', name)} />
      </Field>
      <Field label="性别" problem={problem('sex')}>
        <Choice<Sex>
          label="性别"
          value={entry.sex}
          options={sexes.map((sex) => ({ key: sex, text: sex }))}
          onChange={(sex) => set('sex', sex)}
        />
      </Field>
      <Field label="出生年月" problem={problem('birth')}>
        <DatePicker
          label="出生年月"
          value={entry.birth.slice(0, 7)}
          years={{ from: year - 90, to: year - 16 }}
          onChange={(birth) => set('birth', birth)}
        />
      </Field>
      <Field label="技术等级" problem={problem('grade')}>
        <Choice<Grade>
          label="技术等级"
          value={entry.grade}
          options={grades.map((grade) => ({ key: grade, text: gradeNames[grade] }))}
          onChange={(grade) => set('grade', grade)}
        />
      </Field>
      <Field label="学历" problem={problem('education')}>
        <Choice<Education>
          label="学历"
          value={entry.education}
          options={educations.map((education) => ({ key: education, text: educationNames[education] }))}
          onChange={(education) => set('education', education)}
        />
      </Field>
      <Field label="在团队中" problem={problem('role')}>
        <Choice<RosterRole>
          label="在团队中"
          value={entry.role}
          options={rosterRoles.map((role) => ({ key: role, text: rosterRoleNames[role] }))}
          onChange={(role) => set('role', role)}
        />
      </Field>
      <Field label="职务或岗位" optional>
        <TextInput
          label="职务或岗位"
          value={entry.position}
          maxLength={100}
          onChange={(position) => set('position', position)}
        />
      </Field>
    </>
  );
};
