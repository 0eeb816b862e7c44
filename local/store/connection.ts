import Database from 'libsql';
import { StoreError } from '../query/errors';

type Row = unknown[];
type Parameter = Buffer | string | number | null;

/** A prepared statement. Parameters are always given as a list; rows are lists of columns. */
export interface Statement {
  run(parameters?: readonly Parameter[]): { changes: number; rowid: number };
  get(parameters?: readonly Parameter[]): Row | undefined;
  all(parameters?: readonly Parameter[]): Row[];
}

/** One connection to the file. Statements are prepared once and kept. */
export class Connection {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Statement>();

  /** Opens (and creates) the file. `timeout` is in milliseconds. */
  constructor(file: string, timeout = 0) {
    this.database = new Database(file, { timeout });
  }

  exec(sql: string): void {
    this.requireOpen();
    this.database.exec(sql);
  }

  prepare(sql: string): Statement {
    this.requireOpen();
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = wrap(this.database.prepare<[readonly Parameter[]]>(sql), () => this.requireOpen());
      this.statements.set(sql, statement);
    }
    return statement;
  }

  get inTransaction(): boolean {
    this.requireOpen();
    return this.database.inTransaction;
  }

  close(): void {
    if (!this.database.open) return;
    this.statements.clear();
    this.database.close();
  }

  /** The library ends the whole process where a closed connection is used. */
  private requireOpen(): void {
    if (!this.database.open) throw new StoreError('DATABASE_REQUEST_FAILED', 'The database is closed');
  }
}

const NONE: readonly Parameter[] = [];

function wrap(statement: Database.Statement<[readonly Parameter[]]>, requireOpen: () => void): Statement {
  let raw: typeof statement | undefined;
  const rows = () => {
    requireOpen();
    raw ??= statement.raw();
    return raw;
  };
  return {
    run: (parameters = NONE) => {
      requireOpen();
      const { changes, lastInsertRowid } = statement.run(parameters);
      return { changes, rowid: Number(lastInsertRowid) };
    },
    get: (parameters = NONE) => rows().get(parameters) as Row | undefined,
    all: (parameters = NONE) => rows().all(parameters) as Row[],
  };
}

/** The result code of SQLite, e.g. `SQLITE_FULL`, or undefined for any other error. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE') ? error.code : undefined;
}

/** Puts an error of the file system into words for the caller; other errors are answered as they are. */
export function explainFailure(error: unknown): Error {
  const code = sqliteCode(error);
  if (code === undefined) return error instanceof Error ? error : new Error(String(error));
  return new StoreError('DATABASE_REQUEST_FAILED', `${reason(code)} (${code}); nothing was changed`);
}

function reason(code: string): string {
  if (code.startsWith('SQLITE_FULL')) return 'The disk of the database is full';
  if (code.startsWith('SQLITE_READONLY')) return 'The folder of the database cannot be written';
  if (code.startsWith('SQLITE_IOERR')) return 'The disk of the database refused to write or read';
  if (code.startsWith('SQLITE_CANTOPEN')) return 'A file of the database cannot be opened';
  if (code.startsWith('SQLITE_BUSY')) return 'The database is held by another process';
  if (code.startsWith('SQLITE_CORRUPT') || code.startsWith('SQLITE_NOTADB'))
    return 'The database file is damaged';
  return 'The database could not carry out the request';
}
