import type { Meeting } from '@domain/review/review';
import { storage } from '@/platform/storage';

/** What is written of a meeting before it is saved. */
export type WrittenMeeting = Pick<
  Meeting,
  'kind' | 'day' | 'place' | 'applicationIds' | 'decided' | 'files'
> & {
  /** Names in one line, separated by 顿号. */
  readonly present: string;
};

const keyOf = (id: string): string => `meeting:${id}`;

const isWritten = (value: unknown): value is WrittenMeeting =>
  typeof value === 'object' && value !== null && 'decided' in value && 'present' in value;

/** A meeting that is being written stays on this device until it is saved. */
export const keptMeeting = {
  read: (id: string): WrittenMeeting | null => {
    const found = storage.read(keyOf(id));
    return isWritten(found) ? found : null;
  },
  write: (id: string, written: WrittenMeeting): void => storage.write(keyOf(id), written),
  forget: (id: string): void => storage.remove(keyOf(id)),
};
