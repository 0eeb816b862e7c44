/** An upload in progress; parts that have arrived need not be sent again. */
export interface UploadView {
  readonly id: string;
  /** Bytes of every part but the last. */
  readonly partSize: number;
  readonly parts: number;
  readonly arrived: readonly number[];
}

/** A temporary address, for those who may see the file. */
export interface FileLink {
  readonly url: string;
  readonly name: string;
  readonly type: string;
}
