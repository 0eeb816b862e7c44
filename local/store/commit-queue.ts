import { StoreError } from '../query/errors';
import type { Catalogue } from './catalogue';
import { type Connection, explainFailure } from './connection';
import type { LogSync } from './log-sync';
import type { Unsynced } from './unsynced';

interface Waiting {
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Carries out writes one after another and puts them on disk together: all writes of one turn of the event
 * loop, or all that come while the disk is busy with those before, share one commit and one fsync. A write is
 * answered only after that. A write that fails leaves nothing behind and does not touch its neighbours; where
 * the commit itself fails, all of them fail.
 */
export class CommitQueue {
  private waiting: Waiting[] = [];
  private open = false;
  private broken: StoreError | undefined;
  private readonly idle: (() => void)[] = [];

  /** `onEnd` is called after each commit and after each rollback of everything that was waiting. */
  constructor(
    private readonly connection: Connection,
    private readonly catalogue: Catalogue,
    private readonly log: LogSync,
    private readonly unsynced: Unsynced,
    private readonly onEnd: () => void,
  ) {}

  /** Carries out `work` now and resolves to its answer when it is on disk. */
  run<T>(work: () => T): Promise<T> {
    if (this.broken !== undefined) return Promise.reject(this.broken);
    let answer: T;
    try {
      this.begin();
      answer = this.attempt(work);
    } catch (error) {
      return Promise.reject(explainFailure(error));
    }
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve: () => resolve(answer), reject });
    });
  }

  /** Resolves when nothing waits for the disk. */
  async drain(): Promise<void> {
    while (this.open) await new Promise<void>((resolve) => this.idle.push(resolve));
    await this.settled();
  }

  /** Resolves when all that can be read now is on disk: an answer must not tell what could still be lost. */
  async settled(): Promise<void> {
    // Whoever wrote is told of a failure; what is read stands in the file all the same.
    await this.log.pending?.catch(() => undefined);
  }

  private begin(): void {
    if (this.open) return;
    this.connection.prepare('BEGIN IMMEDIATE').run();
    this.open = true;
    const flushInTurn = (): void => void setImmediate(() => this.flush());
    const busy = this.log.pending;
    if (busy === undefined) flushInTurn();
    else busy.then(flushInTurn, flushInTurn);
  }

  private attempt<T>(work: () => T): T {
    const mark = this.catalogue.mark();
    this.connection.prepare('SAVEPOINT work').run();
    try {
      const answer = work();
      this.connection.prepare('RELEASE work').run();
      return answer;
    } catch (error) {
      this.undo(mark, error);
      throw error;
    }
  }

  /** Takes one failed write back. A disk error may have ended the whole transaction: then all have failed. */
  private undo(mark: number, error: unknown): void {
    if (!this.connection.inTransaction) {
      this.fail(error);
      return;
    }
    this.connection.prepare('ROLLBACK TO work').run();
    this.connection.prepare('RELEASE work').run();
    this.catalogue.returnTo(mark);
  }

  private flush(): void {
    if (this.open) {
      try {
        this.catalogue.saveCounts();
        this.connection.prepare('COMMIT').run();
        this.succeed();
      } catch (error) {
        if (this.connection.inTransaction) this.connection.prepare('ROLLBACK').run();
        this.fail(error);
      }
    }
    for (const resolve of this.idle.splice(0)) resolve();
  }

  private succeed(): void {
    this.open = false;
    this.catalogue.saved();
    this.onEnd();
    const written = this.waiting.splice(0);
    if (written.length === 0) {
      this.unsynced.takenBack();
      return;
    }
    const synced = this.log.sync();
    this.unsynced.committed(synced);
    synced.then(
      () => {
        for (const { resolve } of written) resolve();
      },
      () => {
        // After a failed fsync nobody knows what is on disk: only the next start tells.
        this.broken ??= new StoreError(
          'DATABASE_REQUEST_FAILED',
          'The disk of the database refused to write; restart to learn whether the last writes stand',
        );
        for (const { reject } of written) reject(this.broken);
      },
    );
  }

  private fail(error: unknown): void {
    this.open = false;
    this.catalogue.returnTo(0);
    this.unsynced.takenBack();
    this.onEnd();
    for (const { reject } of this.waiting.splice(0)) reject(explainFailure(error));
  }
}
