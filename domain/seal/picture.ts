/** Bytes of an uploaded picture of a seal at most. */
export const largestPicture = 2 * 1024 * 1024;

/** Dots: a seal is printed 42 mm across, so that 300 make 180 an inch; the longer edge against the shorter at most. */
export const pictureEdges = { least: 300, most: 2_000, ratio: 1.5 } as const;
