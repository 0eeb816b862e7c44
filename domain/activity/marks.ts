/** Why an entry looks wrong. It is shown to the leader and never refused. */
export type ActivityMark =
  /** The same photo, by its digest, is in other entries: those of this studio by id, others counted. */
  | { readonly kind: 'samePhoto'; readonly entryIds: readonly string[]; readonly elsewhere: number }
  /** The day lies after the day on which the entry reached the server. */
  | { readonly kind: 'futureDate' }
  /** Members with more than sixteen hours on that day, over all entries. */
  | {
      readonly kind: 'longDay';
      readonly members: readonly { readonly name: string; readonly hours: number }[];
    }
  /** Members who had left, or had not joined, on that day. */
  | { readonly kind: 'notMember'; readonly names: readonly string[] };

/** Hours of one person on one day above which an entry is marked. */
export const longDayHours = 16;
