import { appendFileSync, readFileSync } from 'node:fs';
import { type Log, reasonOf } from '../log';
import { type Identity, subjectOf } from './identity';

/** Everyone who has ever been given a token, as CloudBase keeps its users. */
export interface Users {
  /** Remembers a person; whoever is known already is not written again. */
  meet(identity: Identity): void;
  /** The identity of a user id, or undefined. */
  byId(uid: string): Identity | undefined;
}

/**
 * Opens the list of users: one file, readable by its owner alone, to which a line is added for each new user.
 * A line that a crash cut off, or a full disk did not take, is left out; its user is met again with the next token.
 */
export function openUsers(file: string, log: Log): Users {
  const known = new Map<string, Identity>();
  for (const line of linesOf(file)) {
    const identity = read(line);
    if (identity) known.set(subjectOf(identity), identity);
  }
  return {
    meet: (identity) => {
      const uid = subjectOf(identity);
      if (known.has(uid)) return;
      known.set(uid, identity);
      try {
        // A new line first: the last one may have been cut off.
        appendFileSync(file, `\n${JSON.stringify(identity)}`, { mode: 0o600 });
      } catch (thrown) {
        log.error('user-not-kept', { reason: reasonOf(thrown) });
      }
    },
    byId: (uid) => known.get(uid),
  };
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown;
    return [];
  }
}

function read(line: string): Identity | undefined {
  try {
    return JSON.parse(line) as Identity;
  } catch {
    return undefined;
  }
}
