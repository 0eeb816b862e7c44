import { idOf } from './by-id';
import type { Collection } from './catalogue';
import { encodeKey } from './key-encoding';
import type { Search } from './search';

/** What one commit has written: documents by the name of their `_id`, and the collections they stand in. */
class Written {
  readonly documents = new Set<string>();
  readonly collections = new Set<number>();
}

/**
 * What has been written and is not on disk yet. An answer must not tell what could still be lost: whoever has read
 * such a thing waits for the disk, and nobody else does.
 */
export class Unsynced {
  private open = new Written();
  private readonly onTheWay = new Map<Written, Promise<void>>();

  /** A document is being written, within the commit that is being gathered; `id` is its encoded `_id`. */
  wrote(collection: Collection, id: Buffer): void {
    this.open.documents.add(nameOf(collection, id));
    this.open.collections.add(collection.id);
  }

  /** What was gathered is committed. @param synced resolves when it is on disk, rejects where the disk refuses */
  committed(synced: Promise<void>): void {
    const written = this.open;
    this.open = new Written();
    const done = (): void => void this.onTheWay.delete(written);
    this.onTheWay.set(written, synced.then(done, done));
  }

  /** What was gathered is taken back. */
  takenBack(): void {
    this.open = new Written();
  }

  /**
   * Resolves when all that a search outside a transaction can just have seen is on disk; undefined where it is.
   * Whoever wrote is told of a failure: what is read stands in the file all the same.
   */
  seenBy(collection: Collection, { query }: Search): Promise<void> | undefined {
    const id = idOf(query);
    const name = id === undefined ? undefined : nameOf(collection, encodeKey([id]));
    let last: Promise<void> | undefined;
    for (const [{ documents, collections }, done] of this.onTheWay) {
      if (name === undefined ? collections.has(collection.id) : documents.has(name)) last = done;
    }
    return last;
  }
}

const nameOf = ({ id: collection }: Collection, id: Buffer): string =>
  `${collection}:${id.toString('latin1')}`;
