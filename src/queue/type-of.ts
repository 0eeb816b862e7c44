const beginsWith = (bytes: Uint8Array, beginning: readonly number[], at = 0): boolean =>
  beginning.every((byte, index) => bytes[at + index] === byte);

/** @returns the MIME type by the first bytes, for the phone's own drawing; the server decides for itself */
export const typeOf = (bytes: Uint8Array): string => {
  if (beginsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (beginsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return 'image/png';
  if (beginsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8)) return 'image/webp';
  if (beginsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'application/pdf';
  return 'application/octet-stream';
};
