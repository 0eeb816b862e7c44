/** Mini-program pages have no address that a reader could copy: nothing to keep. */
export const keepInAddress = (_page: string, _parameters: Readonly<Record<string, string>>): void =>
  undefined;
