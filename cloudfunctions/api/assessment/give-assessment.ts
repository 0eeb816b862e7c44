import { giveOpinion } from '@domain/assessment/assessment';
import { thingId, year } from '@domain/ledger/fields';
import { defineProcedure } from '@platform/door/procedure';
import * as v from 'valibot';
import { pin, version } from '../input/fields';
import { judgeStudio } from './judge-studio';
import { scores, text } from './judged-fields';

/** The union whose turn it is assesses a studio's year under its seal; the last one's opinion files it (二(二)3). */
export const giveAssessment = defineProcedure({
  name: 'assessment.give',
  writes: true,
  input: v.strictObject({ studioId: thingId, year, version: v.nullable(version), scores, text, pin }),
  run: (call, { scores: given, ...target }) =>
    judgeStudio(call, 'assessment.give', target, (assessment, by) =>
      giveOpinion(assessment, { scores: given, text: target.text }, by),
    ),
});
