import { type BringInPlan, planBringIn } from '@domain/bring-in/plan';
import { type StudioRow, type StudioSheet, studioColumns, studioSheets } from '@domain/bring-in/sheets';
import type { Instant } from '@domain/time/shanghai';
import { namedRows, type Table } from '@domain/workbook/table';
import { digestOf } from '@platform/codes/codes';
import { findOne } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import type { RegisterImport } from '@platform/register/import';
import { setNumbersAside } from '@platform/review/title-series';
import type { WorkPlan } from '../register/apply-work';
import { contentOf } from '../register/own-import';
import { readSheets } from '../register/sheet-file';
import { knownStudios } from './known-studios';

/** @returns what a title is called where a sheet leaves it open: as in the latest round */
const latestProgramme = async (): Promise<string> =>
  (await findOne('rounds', { where: {}, sort: [['year', 'desc']], fields: ['programme'] }))?.programme ?? '';

const rowsOf = <K extends StudioSheet>(sheet: K, table: Table | undefined) => {
  const columns: readonly string[] = studioColumns[sheet];
  const { rows, problems } = table ? namedRows(sheet, columns, table) : { rows: [], problems: [] };
  return { rows: rows as readonly StudioRow<K>[], problems };
};

/** Reads the file of an import of studios and holds it against what is there now. */
export const planOfStudios = async (
  work: RegisterImport,
  setsAside: boolean,
  now: Instant,
): Promise<BringInPlan & { readonly digest: string; readonly blocked: boolean }> => {
  const { tables, problems } = await readSheets(await contentOf(work), studioSheets);
  const studios = rowsOf('studios', tables.studios);
  const members = rowsOf('members', tables.members);
  const assessments = rowsOf('assessments', tables.assessments);
  const payments = rowsOf('payments', tables.payments);
  const [known, programme] = await Promise.all([knownStudios(), latestProgramme()]);
  const plan = planBringIn(
    { studios: studios.rows, members: members.rows, assessments: assessments.rows, payments: payments.rows },
    { ...known, now, importId: work._id, programme },
    setsAside,
  );
  /** What is wrong with a sheet as a whole cannot be set aside row by row. */
  const whole = [
    problems,
    studios.problems,
    members.problems,
    assessments.problems,
    payments.problems,
  ].flat();
  return {
    ...plan,
    problems: [...whole, ...plan.problems],
    blocked: whole.length > 0 || (!setsAside && plan.problems.length > 0),
    digest: digestOf(JSON.stringify(plan.steps)),
  };
};

/** @returns the same for carrying it out: the numbers that come in are set aside in the series first */
export const workOfStudios = async (call: RoleCall, work: RegisterImport): Promise<WorkPlan> => {
  const plan = await planOfStudios(work, work.setsAside === true, call.now);
  return { ...plan, settle: () => setNumbersAside(call, plan.numbers) };
};
