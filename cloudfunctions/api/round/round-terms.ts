import { roundTextKinds } from '@domain/messages/round-texts';
import type { RoundTerms } from '@domain/round/round';
import * as v from 'valibot';
import { instant } from '../input/fields';

const short = v.pipe(v.string(), v.maxLength(200));
const paragraph = v.pipe(v.string(), v.maxLength(5_000));
const key = v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const year = v.pipe(v.number(), v.safeInteger(), v.minValue(2000), v.maxValue(2100));
const some = <T extends v.GenericSchema>(one: T, most = 100) => v.pipe(v.array(one), v.maxLength(most));

const notice = v.strictObject({
  title: short,
  addressee: short,
  paragraphs: some(paragraph),
  issuer: short,
  date: short,
  attachments: some(v.strictObject({ title: short, paragraphs: some(paragraph, 500) }), 20),
});

const field = v.strictObject({
  key,
  kind: v.picklist([
    'text',
    'phone',
    'longText',
    'choice',
    'money',
    'files',
    'titles',
    'roster',
    'projects',
    'results',
  ]),
  label: short,
  hint: v.optional(paragraph),
  clause: v.optional(short),
  required: v.boolean(),
  maxLength: v.optional(whole),
  options: v.optional(some(short)),
});

const measure = v.variant('kind', [
  v.strictObject({ kind: v.literal('leadingTitles'), field: key }),
  v.strictObject({ kind: v.literal('teamSize'), field: key }),
  v.strictObject({ kind: v.literal('teamMix'), field: key }),
  v.strictObject({ kind: v.literal('projectsOfYear'), field: key }),
  v.strictObject({
    kind: v.literal('recentResults'),
    field: key,
    years: whole,
    level: v.picklist(['unit', 'city', 'region', 'nation']),
  }),
  v.strictObject({ kind: v.literal('evidence'), fields: some(key) }),
  v.strictObject({ kind: v.literal('filled'), fields: some(key) }),
]);

const messageText = v.strictObject({ title: short, text: v.pipe(v.string(), v.maxLength(2_000)) });

const phrases = some(v.pipe(v.string(), v.maxLength(500)), 30);

/**
 * What an officer can set in a round, part by part. Shapes and sizes only: whether a round can be run as it
 * stands is the domain's to say when it is published.
 */
export const roundTerms = v.strictObject({
  year,
  title: short,
  programme: short,
  notice,
  contact: v.strictObject({ name: short, phone: short }),
  opensAt: instant,
  cutoffAt: instant,
  titleKinds: some(
    v.strictObject({ key, name: short, leads: v.picklist(['byItself', 'ifJudgedSo']), clause: short }),
  ),
  sections: some(
    v.strictObject({ key, title: short, hint: v.optional(paragraph), fields: some(field, 50) }),
    50,
  ),
  conditions: some(
    v.strictObject({
      key,
      clause: short,
      text: paragraph,
      subject: short,
      unit: short,
      measure,
      atLeast: whole,
      severity: v.picklist(['blocking', 'advisory']),
    }),
  ),
  way: some(
    v.variant('kind', [
      v.strictObject({
        kind: v.literal('unit'),
        capacities: some(v.picklist(['unitUnion', 'unitAdministration']), 2),
      }),
      v.strictObject({ kind: v.literal('unionsBetween') }),
      v.strictObject({ kind: v.literal('industryUnion') }),
    ]),
    10,
  ),
  targets: some(v.strictObject({ name: short, from: whole, to: whole, clause: short })),
  classes: some(
    v.strictObject({
      class: v.picklist([1, 2, 3, 4]),
      name: short,
      resultsAtLeast: v.nullable(whole),
      subsidy: v.nullable(v.strictObject({ from: whole, to: whole })),
      clause: short,
    }),
    4,
  ),
  reminders: v.strictObject({
    daysBefore: some(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(365)), 20),
    timeOfDay: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    undecidedDays: v.optional(some(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(90)), 5)),
    texts: v.optional(v.partial(v.strictObject(v.entriesFromList(roundTextKinds, messageText)))),
  }),
  phrases: v.strictObject({
    unitUnion: phrases,
    unitAdministration: phrases,
    directUnion: phrases,
    industryUnion: phrases,
  }),
}) satisfies v.GenericSchema<unknown, RoundTerms>;
