import type { Step } from '@domain/register/plan';
import { changeOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import type { RegisterImport } from '@platform/register/import';
import * as v from 'valibot';
import { makePlan } from './make-plan';
import { importOf } from './own-import';
import type { ImportPreview } from './register.views';

const mostProblems = 300;
const mostChanges = 200;

const wordsOf = (step: Step): string => {
  switch (step.kind) {
    case 'addUnion':
      return `新增工会“${step.union.name}”`;
    case 'changeUnion':
      return `修改工会“${step.union.name}”`;
    case 'addPerson':
      return `新增人员${step.name}`;
    case 'changePerson':
      return `修改${step.name}的任职`;
    default: {
      const never: never = step;
      return never;
    }
  }
};

const countOf = (steps: readonly Step[], kind: Step['kind']): number =>
  steps.filter((step) => step.kind === kind).length;

/** Reads the sheet and shows every problem by its row, and what the import would do. The register stays as it is. */
export const previewImport = defineProcedure({
  name: 'sheet.preview',
  writes: true,
  input: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    parts: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(32)),
  }),
  run: async (call, { id, parts }): Promise<ImportPreview> => {
    const work: RegisterImport = await importOf(call, id, undefined);
    if (Object.keys(work.parts).length !== parts) throw notFound('parts of the sheet are missing');
    const plan = await makePlan(work, call.now);
    const total = plan.steps.length;
    const state = work.state === 'arriving' ? 'previewed' : work.state;
    await changeOne(
      'imports',
      { _id: id, state: { $in: ['arriving', 'previewed'] } },
      {
        $set: {
          state: 'previewed',
          problems: plan.problems.slice(0, mostProblems),
          planDigest: plan.digest,
          total,
          touchedAt: call.now,
        },
      },
    );
    return {
      id,
      state,
      problems: plan.problems.slice(0, mostProblems),
      moreProblems: Math.max(0, plan.problems.length - mostProblems),
      counts: {
        newUnions: countOf(plan.steps, 'addUnion'),
        changedUnions: countOf(plan.steps, 'changeUnion'),
        newPeople: countOf(plan.steps, 'addPerson'),
        changedPeople: countOf(plan.steps, 'changePerson'),
        unchanged: plan.unchanged,
      },
      changes: plan.steps.slice(0, mostChanges).map(wordsOf),
      total,
    };
  },
});
