import { isDeepStrictEqual } from 'node:util';
import { Failure } from '@domain/failure/failure';
import { stateByTitles } from '@domain/studio/state-by-titles';
import { hasActed, type TitleEvent, takeStep } from '@domain/title/state';
import type { Doer } from '../audit/entries';
import { commitChange } from '../commit/commit';
import type { StoredStudio, StoredTitle } from '../database/collections';
import { findById, findMany } from '../database/database';

/** Tries against others who change the same thing at the same moment. */
const tries = 5;

const again = async (act: () => Promise<void>): Promise<void> => {
  for (let left = tries; ; left -= 1) {
    try {
      await act();
      return;
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'CONFLICT' || left <= 1) throw thrown;
    }
  }
};

/** Lets the studio follow its titles: named while one is kept, removed when none is. */
const followTitles = (doer: Doer, studioId: string): Promise<void> =>
  again(async () => {
    const [studio, titles] = await Promise.all([
      findById('studios', studioId),
      findMany<'titles', 'since' | 'state'>('titles', {
        where: { studioId },
        fields: ['since', 'state'],
        limit: 100,
      }),
    ]);
    if (!studio) return;
    const known: StoredStudio = studio;
    const state = stateByTitles(known.state, titles);
    if (isDeepStrictEqual(state, known.state)) return;
    await commitChange(doer, 'studios', known, { state });
  });

/**
 * Takes a step of a title's history, once for each cause however often it is called, and lets the studio follow.
 * @param stepFor says what the cause does to the title as it stands; null for nothing
 */
export const actOnTitle = async (
  doer: Doer,
  titleId: string,
  cause: string,
  stepFor: (title: StoredTitle) => TitleEvent | null,
): Promise<void> => {
  await again(async () => {
    const title: StoredTitle | null = await findById('titles', titleId);
    if (!title || hasActed(title, cause)) return;
    const step = stepFor(title);
    if (step === null) return;
    const { state, history } = takeStep(title, step);
    await commitChange(doer, 'titles', title, { state, ...(history && { history }) });
  });
  const title = await findById('titles', titleId);
  if (title) await followTitles(doer, title.studioId);
};
