import { close, fdatasync, openSync } from 'node:fs';

/**
 * Puts the write-ahead log on disk without keeping anybody waiting: SQLite writes a commit into the log, and
 * one fsync, beside the event loop, serves all commits that were made before it began.
 */
export class LogSync {
  private descriptor: number | undefined;
  private current: Promise<void> | undefined;
  private following: Promise<void> | undefined;

  /** @param file the log; it must exist when `sync` is first called */
  constructor(private readonly file: string) {}

  /** Resolves when every commit made until now is on disk; rejects where the disk refuses. */
  sync(): Promise<void> {
    if (this.current === undefined) {
      this.current = this.begin();
      return this.current;
    }
    const next = (): Promise<void> => {
      this.current = this.following;
      this.following = undefined;
      return this.begin();
    };
    this.following ??= this.current.then(next, next);
    return this.following;
  }

  /** What is under way: when it ends, every commit made until now is on disk. Undefined where all is. */
  get pending(): Promise<void> | undefined {
    return this.following ?? this.current;
  }

  close(): void {
    if (this.descriptor !== undefined) close(this.descriptor);
    this.descriptor = undefined;
  }

  private begin(): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.descriptor ??= openSync(this.file, 'r+');
      fdatasync(this.descriptor, (error) => (error === null ? resolve() : reject(error)));
    }).finally(() => {
      if (this.following === undefined) this.current = undefined;
    });
  }
}
