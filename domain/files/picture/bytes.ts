/** @returns the codes of an ASCII text */
export const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

/** @returns whether these bytes stand at the place */
export const holds = (bytes: Uint8Array, at: number, expected: readonly number[]): boolean =>
  expected.every((byte, index) => bytes[at + index] === byte);

/** @returns the parts, one behind the other */
export const joined = (parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** @returns a view on the same bytes */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
