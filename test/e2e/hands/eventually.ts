/** Milliseconds between two looks, and how often at the most: together as long as a deed may wait. */
const pause = 200;
const looks = 100;

/**
 * Looks again until it is so: for what the server comes to know only after the screen has moved on.
 * @returns what was last seen, so or not
 */
export const eventually = async <Seen>(
  see: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
): Promise<Seen> => {
  for (let left = looks; ; left -= 1) {
    const seen = await see();
    if (isSo(seen) || left === 0) return seen;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
