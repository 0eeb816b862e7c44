import type { Position } from '../query/match/predicate';
import type { Document } from '../query/values';
import { decodeDocument, type StoredForm } from './document-codec';

/** A document in its table, decoded when it is first looked into. */
export class Stored {
  /** Which element of an array made the document match; told by the matcher. */
  readonly position: Position = { index: -1 };
  private decoded: Document | undefined;

  constructor(
    /** The row it stands in. */
    readonly rid: number,
    readonly form: StoredForm,
  ) {}

  get document(): Document {
    this.decoded ??= decodeDocument(this.form);
    return this.decoded;
  }
}
