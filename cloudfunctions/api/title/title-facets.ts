import { type TitleLevel, titleLevels } from '@domain/title/title';
import { every } from '@platform/database/every';
import { defineProcedure } from '@platform/door/procedure';
import { visibleTitles } from '@platform/titles/visible-titles';
import { allUnions } from '@platform/unions/unions';
import * as v from 'valibot';

/** By what the register can be narrowed: what really occurs in the titles that the caller may see. */
export interface TitleFacets {
  readonly total: number;
  readonly years: readonly number[];
  readonly industries: readonly string[];
  readonly levels: readonly TitleLevel[];
  /** Units' unions and the unions above them, by name. */
  readonly unions: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}

const sorted = (texts: Iterable<string>): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '').sort((one, other) => one.localeCompare(other, 'zh-CN'));

/** What the register of titles can be narrowed by. */
export const titleFacets = defineProcedure({
  name: 'title.facets',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<TitleFacets> => {
    const [titles, unions] = await Promise.all([
      every('titles', visibleTitles(call), { fields: ['year', 'industry', 'level', 'unionPath'] }),
      allUnions(),
    ]);
    const counts = new Map<string, number>();
    for (const { unionPath } of titles) {
      // The industry union is above all of them and narrows nothing.
      for (const id of unionPath.slice(0, -1)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const known = new Set(titles.map(({ level }) => level));
    return {
      total: titles.length,
      years: [...new Set(titles.map(({ year }) => year))].sort((one, other) => other - one),
      industries: sorted(titles.map(({ industry }) => industry)),
      levels: titleLevels.filter((level) => known.has(level)),
      unions: [...counts]
        .map(([id, count]) => ({ id, name: unions.get(id)?.unit?.name ?? unions.get(id)?.name ?? '', count }))
        .filter(({ name }) => name !== '')
        .sort((one, other) => one.name.localeCompare(other.name, 'zh-CN')),
    };
  },
});
