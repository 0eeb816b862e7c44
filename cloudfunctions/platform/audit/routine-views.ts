import { isOfficer } from '@domain/people/person';
import type { ProcedureName } from '@domain/rights/rights';
import type { RoleCall } from '../door/procedure';
import { recordViewOfDay } from './record-view';

/** What an answer shows about people, and which object of an input it belongs to. */
interface Shown {
  readonly collection: string;
  /** Field of the input with the object's id; where it is left out, the union acted for stands for all below it. */
  readonly by?: string;
  /** Names of the personal fields, for the record. */
  readonly fields: readonly string[];
}

const ledger = (fields: readonly string[]): Shown => ({ collection: 'studios', by: 'studioId', fields });
const entry = (collection: string): Shown => ({ collection, by: 'id', fields: ['content'] });
const people = (fields: readonly string[]): Shown => ({ collection: 'unions', fields });

/** Procedures by which officers and experts read about other people as a part of their work. */
export const routineViews: Partial<Readonly<Record<ProcedureName, Shown>>> = {
  'application.get': { collection: 'applications', by: 'id', fields: ['answers'] },
  'application.list': people(['leaderName']),
  'upload.open': { collection: 'files', by: 'fileId', fields: ['content'] },
  'care.list': people(['name']),
  'person.get': { collection: 'people', by: 'id', fields: ['name', 'sex', 'roles'] },
  'union.get': { collection: 'unions', by: 'id', fields: ['name'] },
  'invitation.list': people(['name']),
  'message.missed': people(['name']),
  'expert.list': people(['name', 'title']),
  'studio.get': ledger(['name']),
  'activity.get': entry('activities'),
  'pair.get': entry('pairs'),
  'result.get': entry('results'),
  'project.get': entry('projects'),
  'member.get': entry('members'),
  'activity.list': ledger(['content.members']),
  'pair.list': ledger(['content.mentor', 'content.apprentice']),
  'result.list': ledger(['content.owners']),
  'project.list': ledger(['content.members']),
  'member.list': ledger(['content']),
  'ledger.activitiesAtClosing': ledger(['content.members']),
  'ledger.resultsAtClosing': ledger(['content.owners']),
  'ledger.membersAtClosing': ledger(['content']),
  'ledger.pairsAtClosing': ledger(['content.mentor', 'content.apprentice']),
  'ledger.projectsAtClosing': ledger(['content.members']),
  'paper.ledgerExcel': ledger(['content']),
  'paper.ledgerPdf': ledger(['content']),
  'reading.get': { collection: 'sheets', by: 'id', fields: ['answers'] },
  'reading.ledgers': { collection: 'sheets', by: 'id', fields: ['content'] },
  'objection.list': { collection: 'reviews', by: 'roundId', fields: ['name', 'grounds'] },
};

/**
 * Records that an officer or an expert reads about other people: once a day for each person and object, whatever
 * is opened how often. To be called before the answer leaves.
 * @throws Failure UNAVAILABLE where it cannot be recorded: then nothing is shown
 */
export const recordRoutineView = async (call: RoleCall, input: unknown): Promise<void> => {
  const { capacity, unionId } = call.role;
  const shown = routineViews[call.procedure as ProcedureName];
  if (!shown || !(isOfficer(capacity) || capacity === 'expert')) return;
  const given: unknown = shown.by === undefined ? undefined : Reflect.get(input as object, shown.by);
  const object =
    typeof given === 'string'
      ? { collection: shown.collection, id: given }
      : { collection: 'unions', id: unionId };
  await recordViewOfDay(call, object, shown.fields);
};
