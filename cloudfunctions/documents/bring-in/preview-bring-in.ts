import type { BringInStep } from '@domain/bring-in/step';
import { dayInShanghai } from '@domain/time/shanghai';
import { classWords } from '@domain/title/class-words';
import { changeOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import * as v from 'valibot';
import { importOf } from '../register/own-import';
import type { BringInPreview } from './bring-in.views';
import { planOfStudios } from './make-plan';

const mostProblems = 300;
const mostChanges = 200;

const countOf = (steps: readonly BringInStep[], kind: BringInStep['kind']): number =>
  steps.filter((step) => step.kind === kind).length;

/** Reads the sheets of studios and shows every problem by its row, and what would be brought in. Nothing is written. */
export const previewBringIn = defineProcedure({
  name: 'studioSheet.preview',
  writes: true,
  input: v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
    parts: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(32)),
    /** Whether titles with a problem are left out and the rest goes on. */
    setsAside: v.boolean(),
  }),
  run: async (call, { id, parts, setsAside }): Promise<BringInPreview> => {
    const work = await importOf(call, id, 'studios');
    if (work.state !== 'done' && work.state !== 'applying' && Object.keys(work.parts).length !== parts) {
      throw notFound('parts of the sheet are missing');
    }
    const plan = await planOfStudios(work, setsAside, call.now);
    const problems = plan.problems.slice(0, mostProblems);
    const total = plan.steps.length;
    await changeOne(
      'imports',
      { _id: id, state: { $in: ['arriving', 'previewed'] } },
      {
        $set: {
          what: 'studios',
          setsAside,
          state: 'previewed',
          problems,
          planDigest: plan.digest,
          total,
          touchedAt: call.now,
        },
      },
    );
    return {
      id,
      state: work.state === 'arriving' ? 'previewed' : work.state,
      problems,
      moreProblems: Math.max(0, plan.problems.length - mostProblems),
      canSetAside: !setsAside && plan.problems.length > 0 && plan.problems.every(({ row }) => row > 1),
      aside: plan.aside.length,
      counts: {
        studios: countOf(plan.steps, 'bringStudio'),
        members: countOf(plan.steps, 'bringMember'),
        assessments: countOf(plan.steps, 'bringAssessment'),
        payments: countOf(plan.steps, 'bringPayment'),
        unchanged: plan.unchanged,
      },
      changes: plan.steps
        .flatMap((step) =>
          step.kind === 'bringStudio'
            ? [
                `${step.studioName}（${step.number}），${dayInShanghai(step.since)} 命名，${classWords(step.class)}`,
              ]
            : [],
        )
        .slice(0, mostChanges),
      total,
    };
  },
});
