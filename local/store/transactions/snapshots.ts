import { Connection } from '../connection';

const KEPT = 8;

/** Connections that each see the database as it was at one moment. */
export class Snapshots {
  private readonly spare: Connection[] = [];
  private readonly taken = new Set<Connection>();

  constructor(private readonly file: string) {}

  /** A connection that from now on sees what is on disk at this moment. */
  take(): Connection {
    const connection = this.spare.pop() ?? new Connection(this.file);
    connection.prepare('BEGIN').run();
    connection.prepare('SELECT count(*) FROM collections').get();
    this.taken.add(connection);
    return connection;
  }

  /** Lets go of the moment; the connection is used again. */
  release(connection: Connection): void {
    this.taken.delete(connection);
    connection.prepare('ROLLBACK').run();
    if (this.spare.length < KEPT) this.spare.push(connection);
    else connection.close();
  }

  close(): void {
    for (const connection of [...this.spare.splice(0), ...this.taken]) connection.close();
    this.taken.clear();
  }
}
