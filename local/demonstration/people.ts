import { readFileSync } from 'node:fs';
import { type Identity, parseIdentity } from '../identity/identity';
import { StartRefusal } from '../start-refusal';

/** Someone whom visitors of a demonstration may sign in as. */
export interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly identity: Identity;
}

/**
 * @param file JSON list of `{ key, name, title, identity }`; none where there is no demonstration
 * @throws StartRefusal where the file cannot be read.
 */
export function readPeople(file: string | undefined): readonly DemonstrationPerson[] {
  if (file === undefined) return [];
  try {
    const list = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
    return list.map(({ key, name, title, identity }) => ({
      key: String(key),
      name: String(name),
      title: String(title),
      identity: parseIdentity(identity),
    }));
  } catch (thrown) {
    throw new StartRefusal(
      `cannot read the people of the demonstration in ${file}: ${(thrown as Error).message}`,
    );
  }
}
