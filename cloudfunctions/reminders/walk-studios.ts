import type { OutgoingMessage } from '@domain/messages/message';
import type { StoredStudio } from '@platform/database/collections';
import { putIntoInboxes } from '@platform/messages/inbox';
import { lettersTo } from '@platform/messages/letters';
import { keepPlace, placeOf } from '@platform/runs/runs';
import { page, pagesOf } from './pages-of';
import type { Shift } from './run-jobs';

type Reminders = (studios: readonly StoredStudio[]) => Promise<readonly OutgoingMessage[]>;

/**
 * Walks once through all named studios, from where the last run broke off, and puts their reminders into the inboxes.
 * @param work names the walk: it is done once
 * @returns how many reminders were due
 */
export const walkStudios = async (work: string, remindersOf: Reminders, shift: Shift): Promise<number> => {
  const after = await placeOf(work);
  if (after === null) return 0;
  let due = 0;
  const where = { 'state.kind': 'named' };
  for await (const some of pagesOf<'studios', keyof StoredStudio & string>(
    'studios',
    where,
    undefined,
    shift,
    after,
  )) {
    const messages = await remindersOf(some);
    await putIntoInboxes(await lettersTo(messages, shift.now), false);
    due += messages.length;
    await keepPlace(work, some.at(-1)?._id ?? after, some.length < page);
  }
  return due;
};
