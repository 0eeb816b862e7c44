/** Tries in all. */
const tries = 3;

/**
 * Does a write that must not be lost, up to three times.
 * @param write changes nothing where it has been carried out before and only its answer was lost
 */
export const stubbornly = async <T>(write: () => Promise<T>): Promise<T> => {
  for (let count = 1; ; count += 1) {
    try {
      return await write();
    } catch (thrown) {
      if (count === tries) throw thrown;
    }
  }
};
