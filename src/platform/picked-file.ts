/** A file on this device, chosen to be attached. */
export interface PickedFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Address at which this device can draw it; only for pictures. */
  readonly preview?: string;
  /** @returns the bytes from `from`, at most `length` of them */
  read(from: number, length: number): Promise<Uint8Array>;
}
