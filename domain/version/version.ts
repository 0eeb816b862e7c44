/** `major.minor.patch`, as in package.json; the same for the mini-program, the browser's pages and the cloud. */
export type Version = string;

/**
 * The oldest client whose calls are understood. Raise it in the change that stops understanding an older one: its
 * users are then shown how to get the new version, and nothing they typed is lost.
 */
export const oldestServed: Version = '0.1.0';

const partsOf = (version: Version): readonly number[] => version.split('.').map(Number);

/** @returns below 0 where `a` is older than `b`, above 0 where it is newer, 0 where they are the same */
export const compareVersions = (a: Version, b: Version): number => {
  const others = partsOf(b);
  const differences = partsOf(a).map((part, index) => part - (others[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? 0;
};

/** @returns whether calls of this client are understood; one that names no version is */
export const isServed = (client: Version | undefined, oldest: Version = oldestServed): boolean =>
  client === undefined || compareVersions(client, oldest) >= 0;
