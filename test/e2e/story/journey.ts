import type { Build, Hands, Seat } from '../hands/hands';
import type { Screen } from '../hands/screens';
import { openProgramme, type Part, type Programme } from '../programme';

// One step of a story is many deeds: more than a unit of any other test may take.
jest.setTimeout(180_000);

/** Everyone who takes part in one story, each with hands of his or her own. */
export interface Journey {
  readonly build: Build['name'];
  readonly programme: Programme;
  /** The same person on the same device again, unless another `device` is named. */
  hands(part: Part | null, seat?: Seat, device?: string): Promise<Hands>;
  /** Fails where anything went wrong behind a screen; photographs all screens where `run` fails. */
  walk(run: () => Promise<void>): Promise<void>;
  /** Lets everyone, the build and the programme go. */
  end(): Promise<void>;
}

interface Circumstances {
  /** The programme's clock at the start. */
  readonly now?: string | undefined;
  /** That everyone has; else the seat's own. */
  readonly screen?: Screen;
}

/** Opens one of the builds and a programme of its own for one story. */
export const begin = async (
  open: () => Promise<Build>,
  { now, screen }: Circumstances = {},
): Promise<Journey> => {
  const build = await open();
  const programme = await openProgramme(now);
  const all = new Map<string, Hands>();
  return {
    build: build.name,
    programme,
    async hands(part, seat = 'phone', device = '') {
      const whose = `${part ?? 'anyone'}-${seat}${device}`;
      const known = all.get(whose) ?? (await build.hands(programme, part, seat, screen));
      all.set(whose, known);
      return known;
    },
    async walk(run) {
      await run().catch(async (error: unknown) => {
        for (const [whose, hands] of all) await hands.photograph(`failed-${whose}`).catch(() => undefined);
        throw error;
      });
      for (const [whose, hands] of all) {
        expect({ whose, complaints: await hands.complaints() }).toEqual({ whose, complaints: [] });
      }
    },
    async end() {
      for (const hands of all.values()) await hands.leave();
      await build.close();
      await programme.stop();
    },
  };
};

/** Steps of one story, told one after the other: where one has failed, the rest is not tried. */
export const chapters = (journey: () => Journey) => {
  let broken: string | null = null;
  return (title: string, run: () => Promise<void>): void =>
    test(title, async () => {
      if (broken !== null) throw new Error(`not tried, since this has failed: ${broken}`);
      broken = title;
      await journey().walk(run);
      broken = null;
    });
};
