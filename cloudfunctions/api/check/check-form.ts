import { stateWords } from '@domain/application/words';
import { placeholderFor } from '@domain/content/unchecked';
import { findOne } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { roundById } from '@platform/rounds/rounds';
import { sealNames } from '@platform/unions/seal-name';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { CheckView } from './check.views';

/** What anyone who holds a printed form may ask: is it the current one, where does it stand, what opinions stand. */
export const checkForm = defineProcedure({
  name: 'check.form',
  writes: false,
  limit: 'publicCheck',
  input: v.strictObject({
    code: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[0-9A-Z-]{8,24}$/)),
  }),
  run: async (_, { code }): Promise<CheckView> => {
    const application = await findOne('applications', {
      where: { codes: code },
      fields: ['roundId', 'studioName', 'unchecked', 'state', 'stations', 'forms', 'opinions'],
    });
    const form = application?.forms.find((one) => one.code === code);
    if (!application || !form) throw notFound();
    const [round, unions] = await Promise.all([roundById(application.roundId), allUnions()]);
    if (!round) throw notFound('the round of an application is missing');
    const { state, stations, forms, opinions } = application;
    const name = form.answers.studioName;
    return {
      code,
      programme: round.programme,
      roundTitle: round.title,
      studioName:
        placeholderFor(application, 'studioName', null) ??
        (typeof name === 'string' ? name : application.studioName),
      stateWords: stateWords(state, stations, sealNames(unions)),
      submittedAt: form.at,
      formNumber: form.number,
      current: form.number === forms.length && state.phase !== 'draft',
      opinions: opinions.map(({ sealName, verdict, at, formVersion }) => ({
        sealName,
        verdict,
        at,
        formNumber: formVersion,
      })),
    };
  },
});
