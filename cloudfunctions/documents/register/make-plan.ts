import { planImport, type RegisterPlan } from '@domain/register/plan';
import { namedRows, registerSheets } from '@domain/register/sheet';
import type { Instant } from '@domain/time/shanghai';
import { digestOf } from '@platform/codes/codes';
import type { RegisterImport } from '@platform/register/import';
import { everyone } from '@platform/register/read-register';
import { freshUnions } from '@platform/unions/unions';
import { contentOf } from './own-import';
import { readSheets } from './sheet-file';

const none = { rows: [], problems: [] } as const;

/** Reads the file of an import and holds it against the register as it is now. */
export const makePlan = async (
  work: RegisterImport,
  now: Instant,
): Promise<RegisterPlan & { readonly digest: string; readonly blocked: boolean }> => {
  const { tables, problems } = await readSheets(await contentOf(work), registerSheets);
  const unions = tables.unions ? namedRows('unions', tables.unions) : none;
  const people = tables.people ? namedRows('people', tables.people) : none;
  const [known, registered] = await Promise.all([freshUnions(), everyone()]);
  const plan = planImport(
    { unions: unions.rows, people: people.rows },
    {
      unions: [...known.values()].map(({ _id, name, level, parentId, unit }) => ({
        _id,
        name,
        level,
        parentId,
        unit,
      })),
      people: registered,
      by: work.role,
      now,
      importId: work._id,
    },
  );
  const all = [...problems, ...unions.problems, ...people.problems, ...plan.problems];
  return {
    ...plan,
    problems: all,
    blocked: all.length > 0,
    digest: digestOf(JSON.stringify(plan.steps)),
  };
};
