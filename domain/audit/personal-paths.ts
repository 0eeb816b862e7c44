import { personalDataAt } from '../privacy/register';

/** Fields whose values stay out of the record: that they changed is enough to know who did what. */
const personalNames = new Set(['personName', 'leaderName', 'phone', 'birth', 'sex', 'openid', 'education']);

/** Names of people in an entry of a ledger, and the text it is searched by, which holds them. */
const namesInEntry =
  /^search$|(^|\.)(members|owners)\.\d+\.name$|(^|\.)(mentor|apprentice|author|changedBy|confirmation|by)\.name$|(^|\.)guests\.\d+$/;

/** Where `name` is a person's and not a thing's. */
const namesPeople: Readonly<Record<string, RegExp>> = {
  people: /^name$/,
  applications: /\.roster\.\d+\.name$/,
  activities: namesInEntry,
  pairs: namesInEntry,
  results: namesInEntry,
  projects: namesInEntry,
  members:
    /^content\.name$|^search$|^(author|changedBy|confirmation)\.name$|^earlier\.\d+\.(content|by)\.name$/,
  offers: /^search$/,
};

/** Kinds of the register whose values stay out of the record wherever they stand. */
const keptOut: ReadonlySet<string> = new Set(['name', 'phone', 'wechat', 'devices', 'pins']);

/** @returns whether the value at the path is a person's and is not kept in the record */
export const isPersonalPath = (collection: string, path: string): boolean =>
  personalNames.has(path.split('.').at(-1) ?? '') ||
  namesPeople[collection]?.test(path) === true ||
  path.split('.').at(-1) === 'studioName' ||
  keptOut.has(personalDataAt(`${collection}.${path.replace(/\.\d+(?=\.|$)/g, '')}`) ?? '');
