import { type Expert, type Subject } from './interests';

/** One application read by one expert. */
export interface Reading {
  readonly applicationId: string;
  readonly expertId: string;
  /** Whether the expert's fields hold the application's industry. */
  readonly fieldMatched: boolean;
}

export interface Assigned {
  readonly readings: readonly Reading[];
  /** Applications for which not enough experts are free of interests, and how many readers are missing. */
  readonly short: readonly { readonly applicationId: string; readonly missing: number }[];
}

interface Seat {
  readonly subject: Subject;
  /** Readers given before: they stay. */
  readonly fixed: ReadonlySet<number>;
  readonly readers: Set<number>;
  /** Experts who may read it; those of its field first. */
  readonly matched: readonly number[];
  readonly allowed: readonly number[];
}

/**
 * Looks for a chain of swaps that gives the application one more reader: a free expert takes it, or an expert
 * at the limit hands one of his or her applications on to somebody who is free.
 * @returns whether a reader was found; the seats are changed in place
 */
const seatOneMore = (
  start: number,
  seats: readonly Seat[],
  load: number[],
  held: readonly Set<number>[],
  limit: number,
  circleOf: (seat: Seat) => readonly number[],
): boolean => {
  const cameFrom = new Map<number, { readonly seat: number; readonly via: number | null }>();
  let queue: { readonly seat: number; readonly via: number | null }[] = [{ seat: start, via: null }];
  const handedOn = new Set<number>([start]);
  while (queue.length > 0) {
    const next: typeof queue = [];
    for (const step of queue) {
      const seat = seats[step.seat];
      if (!seat) continue;
      for (const expert of circleOf(seat)) {
        if (seat.readers.has(expert) || cameFrom.has(expert)) continue;
        cameFrom.set(expert, step);
        if ((load[expert] ?? 0) < limit) {
          settle(expert, cameFrom, seats, load, held);
          return true;
        }
        for (const index of [...(held[expert] ?? [])].sort((one, other) => one - other)) {
          if (seats[index]?.fixed.has(expert) || handedOn.has(index)) continue;
          handedOn.add(index);
          next.push({ seat: index, via: expert });
        }
      }
    }
    queue = next;
  }
  return false;
};

const settle = (
  free: number,
  cameFrom: ReadonlyMap<number, { readonly seat: number; readonly via: number | null }>,
  seats: readonly Seat[],
  load: number[],
  held: readonly Set<number>[],
): void => {
  load[free] = (load[free] ?? 0) + 1;
  for (let taker: number | null = free; taker !== null; ) {
    const step = cameFrom.get(taker);
    const seat = step && seats[step.seat];
    if (!step || !seat) return;
    seat.readers.add(taker);
    held[taker]?.add(step.seat);
    if (step.via !== null) {
      seat.readers.delete(step.via);
      held[step.via]?.delete(step.seat);
    }
    taker = step.via;
  }
};

/**
 * Gives every application its readers: nobody who is excluded, loads that differ by one at most where the
 * exclusions allow it, and experts of the field before others. The same input gives the same answer.
 * @param mayRead whether nothing speaks against the expert for the application
 * @param given readings that exist already: they count, and stay as they are
 * @returns the new readings alone
 */
export const assign = <S extends Subject, E extends Expert>(
  subjects: readonly S[],
  experts: readonly E[],
  readers: number,
  mayRead: (expert: E, subject: S) => boolean,
  given: readonly Pick<Reading, 'applicationId' | 'expertId'>[] = [],
): Assigned => {
  const place = new Map(experts.map(({ personId }, index) => [personId, index]));
  const before = new Map<string, Set<number>>();
  const load = experts.map(() => 0);
  for (const { applicationId, expertId } of given) {
    const index = place.get(expertId);
    // A reading by somebody who is no longer an expert of the round still counts for the application.
    const readersBefore = before.get(applicationId) ?? new Set();
    readersBefore.add(index ?? -1 - readersBefore.size);
    before.set(applicationId, readersBefore);
    if (index !== undefined) load[index] = (load[index] ?? 0) + 1;
  }
  const seats = subjects.map((subject): Seat => {
    const allowed = experts.flatMap((expert, index) => (mayRead(expert, subject) ? [index] : []));
    const matched = allowed.filter((index) => experts[index]?.fields.includes(subject.industry));
    const fixed = before.get(subject.applicationId) ?? new Set<number>();
    return { subject, fixed, readers: new Set(fixed), allowed, matched };
  });
  // Which seats each expert holds: found at once, however many applications there are.
  const held = experts.map(
    (_, expert) => new Set(seats.flatMap(({ fixed }, index) => (fixed.has(expert) ? [index] : []))),
  );
  const fill = (limit: number, circleOf: (seat: Seat) => readonly number[]): void => {
    for (let stuck = false; !stuck; ) {
      stuck = true;
      seats.forEach((seat, index) => {
        if (seat.readers.size >= readers) return;
        if (seatOneMore(index, seats, load, held, limit, circleOf)) stuck = false;
      });
    }
  };
  const possible = ({ fixed, allowed }: Seat) => new Set([...fixed, ...allowed]).size;
  const wanted = seats.reduce(
    (sum, seat) => sum + Math.max(seat.fixed.size, Math.min(readers, possible(seat))),
    0,
  );
  const seated = () => seats.reduce((sum, seat) => sum + seat.readers.size, 0);
  const even = Math.floor(wanted / Math.max(1, experts.length));
  for (let limit = even; seated() < wanted && limit <= wanted; limit += 1) {
    fill(limit, ({ matched }) => matched);
    fill(limit, ({ allowed }) => allowed);
  }
  return {
    readings: seats.flatMap(({ subject, fixed, readers: chosen }) =>
      [...chosen]
        .filter((index) => !fixed.has(index))
        .sort((one, other) => one - other)
        .flatMap((index) => {
          const expert = experts[index];
          return expert === undefined
            ? []
            : [
                {
                  applicationId: subject.applicationId,
                  expertId: expert.personId,
                  fieldMatched: expert.fields.includes(subject.industry),
                },
              ];
        }),
    ),
    short: seats
      .filter((seat) => seat.readers.size < readers)
      .map((seat) => ({
        applicationId: seat.subject.applicationId,
        missing: readers - seat.readers.size,
      })),
  };
};
