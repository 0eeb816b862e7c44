import type { FileOwner } from '@domain/files/owner';
import type { Instant } from '@domain/time/shanghai';
import type { PictureCheck } from './picture-check';

/** A file in storage. Its address is never stored: links are made for those who may see it, for a short time. */
export interface StoredFile {
  readonly _id: string;
  readonly owner: FileOwner;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** MIME type, found from the content. */
  readonly type: string;
  /** Of the content as stored, hex. */
  readonly sha256: string;
  /** For pictures. */
  readonly check?: PictureCheck;
  /** Storage's own id, `cloud://…`. */
  readonly fileID: string;
  readonly uploadedBy: string;
  readonly at: Instant;
}

/** A file on its way in parts. */
export interface Upload {
  readonly _id: string;
  readonly owner: FileOwner;
  readonly personId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Storage's ids of the parts that have arrived, by index. */
  readonly parts: Readonly<Record<string, string>>;
  readonly startedAt: Instant;
  /** When the last part arrived: uploads at rest for long are cleaned away. */
  readonly touchedAt: Instant;
}
