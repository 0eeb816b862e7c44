import type { UncheckedText } from '@domain/content/unchecked';
import { type Bundle, bundlesOf, type WrittenText } from '@domain/content/written-text';
import { Failure } from '@domain/failure/failure';
import type { Person } from '@domain/people/person';
import { checkByWechat, type Scene, type Verdict } from './wechat-text-check';

export type Author = Pick<Person, '_id' | 'openid'>;

/** What a check of several texts has found, by field. */
export interface Findings {
  readonly risky: readonly WrittenText[];
  /** Not answered: neither may be shown yet. */
  readonly down: readonly WrittenText[];
}

const verdictsOn = async (
  bundles: readonly Bundle[],
  author: Author,
  scene: Scene,
): Promise<readonly (readonly [Bundle, Verdict])[]> =>
  Promise.all(
    bundles.map(async (bundle) => [bundle, await checkByWechat(bundle.text, author.openid, scene)] as const),
  );

/** Finds out which texts are risky: together first, and only where something is, each by itself. */
export const findRisky = async (
  author: Author,
  texts: readonly WrittenText[],
  scene: Scene,
): Promise<Findings> => {
  const written = texts.filter(({ text }) => text.trim() !== '');
  const verdicts = await verdictsOn(bundlesOf(written), author, scene);
  const fieldsOf = (wanted: Verdict): ReadonlySet<string> =>
    new Set(verdicts.filter(([, verdict]) => verdict === wanted).flatMap(([{ fields }]) => fields));
  const suspected = written.filter(({ field }) => fieldsOf('risky').has(field));
  const each = await Promise.all(
    suspected.map(async (text) => ({
      text,
      verdicts: (await verdictsOn(bundlesOf([text]), author, scene)).map(([, verdict]) => verdict),
    })),
  );
  const risky = each.filter((one) => one.verdicts.includes('risky')).map(({ text }) => text);
  // Risky only in company: nothing can be named, so all that stood together is named.
  const named = suspected.length > 0 && risky.length === 0 ? suspected : risky;
  const down = fieldsOf('down');
  return { risky: named, down: written.filter((text) => down.has(text.field) && !named.includes(text)) };
};

const refused = (risky: readonly WrittenText[]): Failure => {
  const words = ({ label }: WrittenText): string =>
    `“${label}”中有内容未通过微信的内容安全检查，请修改后再提交。`;
  const [first] = risky;
  return new Failure('INVALID', {
    message: `${first ? words(first) : ''}已填写的内容没有丢失。`,
    field: first?.field,
    problems: risky.map((text) => ({ field: text.field, message: words(text) })),
    log: `INVALID ${risky.length} texts refused by the content check`,
  });
};

/**
 * Has WeChat check what a person has just written, before it is stored where others read it. Call it after
 * everything else has been decided, and store what it returns with the document (`withUnchecked`); readers
 * get `placeholderFor` in the place of such texts until the timer has had them checked.
 * @param author the person who writes, and is therefore present
 * @param scene how strictly: 2 for remarks on others, 3 for what stands open to many, 4 for longer accounts
 * @returns the places that could not be checked now; empty where all is well
 * @throws Failure INVALID naming every field that was found risky
 */
export const checkTexts = async (
  author: Author,
  texts: readonly WrittenText[],
  scene: Scene = 4,
): Promise<readonly UncheckedText[]> => {
  const { risky, down } = await findRisky(author, texts, scene);
  if (risky.length > 0) throw refused(risky);
  return down.map(({ field, label }) => ({ field, label, state: 'waiting', authorId: author._id }));
};
