import { Failure } from '@domain/failure/failure';

/** Tries against others who change the same entry at the same moment: an invitation accepted, for example. */
const mostTries = 5;

/** Does something again where somebody else was first. @throws Failure CONFLICT after five tries */
export const againOnConflict = async (work: () => Promise<unknown>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await work();
      return;
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'CONFLICT' || tries >= mostTries) throw thrown;
    }
  }
};
