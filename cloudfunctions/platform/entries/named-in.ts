import { Failure } from '@domain/failure/failure';
import type { RosterMember } from '../studios/roster';

const namesSomeone = (value: object): value is { readonly memberId: string | null; readonly name: string } =>
  'memberId' in value && 'name' in value;

const replaceIn = (value: unknown, replace: (named: object) => object): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaceIn(one, replace));
  if (typeof value !== 'object' || value === null) return value;
  if (namesSomeone(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIn(inner, replace)]));
};

/**
 * Makes sure that members named in a content belong, or have belonged, to the studio, under the names by which
 * it knows them. Someone named without an id is taken as written.
 * @throws Failure INVALID where a member is not of this studio
 */
export const withRosterNames = <Content>(
  content: Content,
  roster: ReadonlyMap<string, RosterMember>,
): Content =>
  replaceIn(content, (named) => {
    if (!namesSomeone(named) || named.memberId === null) return named;
    const member = roster.get(named.memberId);
    if (!member) {
      throw new Failure('INVALID', {
        message: `“${named.name}”不在工作室成员名单里，请重新选择。`,
        field: 'members',
        log: 'INVALID member of another studio',
      });
    }
    return { ...named, name: member.name };
  }) as Content;
