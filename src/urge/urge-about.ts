import type { Input } from '@/services/procedures';

/** What somebody is urged about: rows of a list, an application, a studio or a member each. */
export type UrgeAbout = Input<'message.reach'>['about'][number];

/** As many as are urged about at once. */
export const mostAtOnce = 50;

/** @returns the things as an address takes them: `application:ID,studio:ID` */
export const writeAbout = (about: readonly UrgeAbout[]): string =>
  about
    .slice(0, mostAtOnce)
    .map(({ kind, id }) => `${kind}:${id}`)
    .join(',');

const kinds: readonly string[] = ['application', 'studio', 'member'] satisfies UrgeAbout['kind'][];
const isKind = (kind: string): kind is UrgeAbout['kind'] => kinds.includes(kind);

/** @returns the things that an address names; what it does not name rightly is left out */
export const readAbout = (text: string): UrgeAbout[] =>
  text.split(',').flatMap((one): UrgeAbout[] => {
    const cut = one.indexOf(':');
    const [kind, id] = [one.slice(0, cut), one.slice(cut + 1)];
    return isKind(kind) && id !== '' ? [{ kind, id }] : [];
  });
