import type { RosterEntry } from '@domain/form/answers';
import { composeTeam } from '@domain/form/composition';
import { educationNames, gradeNames, rosterRoleNames } from '@domain/form/labels';
import { dateWords } from '@/components/dates/date.types';
import { serverNow } from '@/services/server-time';
import { answerOf } from '../answer-of';
import { CompositionTable } from '../composition-table';
import type { FieldProps } from '../form.types';
import { EntryList } from './entry-list';
import { RosterPerson } from './roster-person';

const fresh = (id: string, count: number): RosterEntry => ({
  id,
  name: '',
  sex: null,
  birth: '',
  grade: null,
  education: null,
  role: count === 0 ? 'leader' : 'member',
  position: '',
});

const detail = ({ sex, birth, grade, education, role }: RosterEntry): string =>
  [
    role === 'member' ? '' : rosterRoleNames[role],
    sex ?? '',
    dateWords(birth),
    grade === null ? '' : grade === 'none' ? '无职称' : gradeNames[grade],
    education === null ? '' : educationNames[education],
  ]
    .filter((part) => part !== '')
    .join(' · ');

/** 团队名册, with row 4 of the form counted from it live. */
export const Roster = (props: FieldProps) => {
  const roster = answerOf('roster', props.answers, props.field.key);
  return (
    <>
      <EntryList
        {...props}
        kind="roster"
        noun="成员"
        fresh={fresh}
        title={({ name }) => name}
        detail={detail}
        editor={(entry, index, change) => (
          <RosterPerson
            entry={entry}
            index={index}
            field={props.field.key}
            problems={props.problems}
            strict={props.strict}
            change={change}
          />
        )}
      />
      {roster.length === 0 ? null : <CompositionTable composition={composeTeam(roster, serverNow())} />}
    </>
  );
};
