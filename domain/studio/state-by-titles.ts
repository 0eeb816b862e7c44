import { isKept } from '../title/state';
import type { Title } from '../title/title';
import type { StudioState } from './studio';

/**
 * @param titles all that the studio was ever given
 * @returns named since its first title for as long as one of them is kept, removed when none is; `known` without any
 */
export const stateByTitles = (
  known: StudioState,
  titles: readonly Pick<Title, 'since' | 'state'>[],
): StudioState => {
  if (titles.length === 0) return known;
  if (titles.some(({ state }) => isKept(state))) {
    const since = titles.map((title) => title.since).reduce((one, other) => (one < other ? one : other));
    return { kind: 'named', since };
  }
  const ends = titles.flatMap(({ state }) => (state.kind === 'removed' ? [state.at] : []));
  return { kind: 'removed', since: ends.reduce((one, other) => (one > other ? one : other), '') };
};
