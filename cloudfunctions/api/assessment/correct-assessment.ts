import { correct } from '@domain/assessment/assessment';
import { thingId, year } from '@domain/ledger/fields';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { pin, version } from '../input/fields';
import { judgeStudio } from './judge-studio';
import { scores, text } from './judged-fields';

/** A union corrects its own opinion after filing; both stay on record. */
export const correctAssessment = defineProcedure({
  name: 'assessment.correct',
  writes: true,
  input: v.strictObject({
    studioId: thingId,
    year,
    version,
    scores,
    text,
    reason: v.pipe(v.string(), v.trim(), v.maxLength(300)),
    pin,
  }),
  run: (call, { scores: given, reason, ...target }) =>
    judgeStudio(call, 'assessment.correct', target, (assessment, by) =>
      correct(assessment, { scores: given, text: target.text }, reason, by),
    ),
});
