import type { Position } from '../query/match/predicate';
import type { Document } from '../query/values';
import { decodeDocument, type StoredForm } from './document-codec';

/** A row of a collection's table. The document is decoded when it is first looked into; nobody changes it. */
export class StoredRow {
  private decoded: Document | undefined;

  constructor(readonly form: StoredForm) {}

  get document(): Document {
    this.decoded ??= decodeDocument(this.form);
    return this.decoded;
  }
}

/** A row as one search sees it. */
export class Stored {
  /** Which element of an array made the document match; told by the matcher. */
  readonly position: Position = { index: -1 };

  constructor(
    /** The row it stands in. */
    readonly rid: number,
    private readonly row: StoredRow,
  ) {}

  get form(): StoredForm {
    return this.row.form;
  }

  get document(): Document {
    return this.row.document;
  }
}
