import { stateWords } from '@domain/application/words';
import { placeholderFor } from '@domain/content/unchecked';
import { shortDigest } from '@domain/seal/proof';
import { sealIdOf } from '@domain/seal/seal';
import { type Checked, faultInApplication } from '@domain/verify/check-application';
import type { WithOriginals } from '@platform/database/collections';
import { findMany, findOne } from '@platform/database/database';
import { sm3 } from '@platform/digest/sm3';
import { defineProcedure } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { openOriginals } from '@platform/privacy/originals';
import { roundById } from '@platform/rounds/rounds';
import { isMarkOf } from '@platform/seals/sm2';
import { sealNames } from '@platform/unions/seal-name';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';
import type { CheckView } from './check.views';

const shownFields = ['studioName', 'unchecked', 'state', 'stations'] as const;
/** What the chain of an application is checked on. */
const chainFields = [
  '_id',
  'roundId',
  'leaderId',
  'leaderName',
  'unitName',
  'industry',
  'forms',
  'opinions',
  'way',
  'originals',
] as const;

const holds = async (application: Checked & WithOriginals): Promise<boolean> => {
  const ids = [...new Set(application.opinions.map(({ post }) => sealIdOf(post)))];
  const seals = await findMany('seals', { where: { _id: { $in: ids } }, fields: ['_id', 'keys'] });
  const byId = new Map(seals.map((seal) => [seal._id, seal]));
  const originals = openOriginals('applications', application._id, application.originals ?? []);
  return (
    faultInApplication(
      application,
      { sm3, isMarkOf, sealOf: (id) => byId.get(id) },
      // The box holds what the commit had left there.
      originals as readonly Checked[],
    ) === null
  );
};

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
      fields: [...shownFields, ...chainFields],
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
      holds: await holds(application),
      opinions: opinions.map(({ sealName, verdict, at, formVersion, proof }) => ({
        sealName,
        verdict,
        at,
        formNumber: formVersion,
        digest: shortDigest(proof),
        key: proof?.mark.keyId ?? '',
      })),
    };
  },
});
