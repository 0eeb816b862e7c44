import { Failure } from '@domain/failure/failure';
import fc from 'fast-check';
import { localFilesIn } from '@/queue/local-files';
import { openQueue, type Queue } from '@/queue/queue';
import { Killed, type Note, openWorld, type World } from './world';

/** What the person knows: which texts the program said are safe on this phone, and which were given up since. */
class Person {
  queue: Queue | null = null;
  readonly safe = new Map<string, string[]>();
  readonly givenUp = new Set<string>();
  readonly others = new Set<string>();
  /** What other phones had saved that the writer of a text knew of. */
  readonly knew = new Map<string, ReadonlySet<string>>();
  count = 0;

  constructor(readonly world: World) {}

  /** Does something in the running program; an end in the midst of it is an end. */
  async does(act: (queue: Queue) => Promise<void>): Promise<void> {
    try {
      this.queue ??= await openQueue(this.world.ports());
      await act(this.queue);
      await this.queue.run();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    if (this.world.wasEnded()) this.queue = null;
  }
}

const entryIds = ['entry-aaaa', 'entry-bbbb', 'entry-cccc'] as const;

type Step =
  | { readonly do: 'log'; readonly entry: number; readonly photos: number; readonly wrong: boolean }
  | { readonly do: 'otherPhone' | 'confirm'; readonly entry: number }
  | { readonly do: 'network'; readonly state: 'up' | 'down' | 'answersLost' }
  | { readonly do: 'signedIn'; readonly state: boolean }
  | { readonly do: 'end'; readonly writes: number }
  | { readonly do: 'kill' }
  | { readonly do: 'room'; readonly characters: number }
  | { readonly do: 'settle'; readonly mine: boolean };

const entry = fc.nat({ max: entryIds.length - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('log' as const),
      entry,
      photos: fc.nat({ max: 2 }),
      wrong: fc.nat({ max: 5 }).map((n) => n === 0),
    }),
  },
  fc.record({ do: fc.constantFrom('otherPhone' as const, 'confirm' as const), entry }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('network' as const),
      state: fc.constantFrom('up' as const, 'down' as const, 'answersLost' as const),
    }),
  },
  fc.record({ do: fc.constant('signedIn' as const), state: fc.boolean() }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end' as const), writes: fc.nat({ max: 6 }) }) },
  fc.record({ do: fc.constant('kill' as const) }),
  fc.record({ do: fc.constant('room' as const), characters: fc.constantFrom(0, 120, 100_000) }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const), mine: fc.boolean() }) },
);

/** Writes an entry as the form does: photos, then the draft, then the queue. */
const log = async (person: Person, queue: Queue, entryId: string, photos: number, wrong: boolean) => {
  const { world } = person;
  person.count += 1;
  const text = `${wrong ? '×' : ''}${entryId} ${person.count}`;
  const names = Array.from({ length: photos }, (_, index) => `photo-${person.count}-${index}`);
  for (const name of names) world.files.set(name, name);
  const content: Note = { text, photos: names.map(world.photo) };
  const stored = world.server.get(entryId);
  const base = stored === undefined ? null : { version: stored.version, changedAt: stored.changedAt };
  const draft = {
    id: `draft-${person.count}`,
    personId: 'member',
    kind: 'activity' as const,
    entryId,
    base,
    content,
    reason: '',
  };
  try {
    await queue.keepDraft(draft);
    const chain = queue.state.get().items.filter((item) => item.entryId === entryId);
    const [head] = chain;
    const from = head?.trouble === null ? chain.at(-1) : head;
    const known = from === undefined ? undefined : person.knew.get((from.content as Note).text);
    person.knew.set(text, known ?? new Set(person.others));
    if (head !== undefined && head.trouble !== null) {
      for (const item of chain) person.givenUp.add((item.content as Note).text);
    }
    await queue.enqueue({ kind: 'activity', entryId, base, content, reason: '', draftId: draft.id });
    person.safe.set(entryId, [...(person.safe.get(entryId) ?? []), text]);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(['TOO_LARGE', 'UNAUTHENTICATED']).toContain(error.code);
  }
};

const numberOf = (text: string): number => Number(text.split(' ')[1]);

const settle = async (person: Person, queue: Queue, mine: boolean): Promise<void> => {
  const troubled = queue.state.get().items.find(({ trouble }) => trouble !== null);
  if (troubled === undefined) return;
  if (mine && troubled.trouble?.kind === 'conflict') {
    for (const { entryId, content } of queue.state.get().items) {
      if (entryId === troubled.entryId) person.knew.set((content as Note).text, new Set(person.others));
    }
    await queue.keepMine(troubled.id);
    return;
  }
  const chain = queue.state.get().items.filter(({ entryId }) => entryId === troubled.entryId);
  for (const { content } of chain.slice(chain.indexOf(troubled))) {
    person.givenUp.add((content as Note).text);
  }
  await queue.discard(troubled.id);
};

const take = async (person: Person, one: Step): Promise<void> => {
  const { world } = person;
  switch (one.do) {
    case 'log':
      await person.does((queue) => log(person, queue, entryIds[one.entry] as string, one.photos, one.wrong));
      break;
    case 'otherPhone': {
      person.count += 1;
      const text = `别处 ${person.count}`;
      if (world.otherPhone(entryIds[one.entry] as string, text)) person.others.add(text);
      break;
    }
    case 'confirm':
      world.confirm(entryIds[one.entry] as string);
      break;
    case 'network':
      world.network(one.state);
      break;
    case 'signedIn':
      world.signedIn(one.state);
      break;
    case 'end':
      world.endAfter(one.writes);
      break;
    case 'kill':
      person.queue = null;
      break;
    case 'room':
      world.room(one.characters);
      break;
    case 'settle':
      await person.does((queue) => settle(person, queue, one.mine));
      break;
  }
};

describe('the queue, in a thousand random histories', () => {
  test('loses nothing, doubles nothing, keeps the order, and leaves nothing behind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        const person = new Person(openWorld());
        const { world } = person;
        for (const one of steps) await take(person, one);

        // In the end the network is there, the person signed in, and the program started afresh.
        world.network('up');
        world.signedIn(true);
        world.endAfter(Number.POSITIVE_INFINITY);
        world.room(Number.POSITIVE_INFINITY);
        person.queue = null;
        await person.does(async () => undefined);
        const left = person.queue as Queue | null;
        const { items } = (left as Queue).state.get();

        const onServer = [...world.server].flatMap(([, { history }]) => history.map(({ text }) => text));
        const onPhone = items.map(({ content }) => (content as Note).text);
        for (const text of [...person.safe.values()].flat()) {
          const arrived = onServer.filter((one) => one === text).length;
          const waiting = onPhone.filter((one) => one === text).length;
          // Nothing doubled; and nothing lost but what its writer has given up.
          expect(arrived).toBeLessThanOrEqual(1);
          expect(waiting).toBeLessThanOrEqual(1);
          if (!person.givenUp.has(text)) expect(arrived + waiting).toBeGreaterThanOrEqual(1);
        }
        // All that still waits says why, or waits for one of the same entry that does.
        for (const item of items) {
          const first = items.find(({ entryId }) => entryId === item.entryId);
          expect(first?.trouble).not.toBeNull();
        }
        for (const [, { history }] of world.server) {
          const texts = history.map(({ text }) => text);
          const mine = texts.filter((text) => !person.others.has(text)).map(numberOf);
          expect(mine).toEqual([...mine].sort((one, other) => one - other));
          // What another phone has saved is written over by those alone who have seen it.
          for (const [index, text] of texts.entries()) {
            const before = texts.slice(0, index).filter((one) => person.others.has(one));
            const knew = person.knew.get(text);
            if (knew !== undefined) expect(before.filter((one) => !knew.has(one))).toEqual([]);
          }
        }
        // Every photo of what arrived is there; the phone keeps those alone that it still has to send.
        for (const [, { content }] of world.server) {
          for (const { id } of content.photos) expect(world.uploaded.has(id)).toBe(true);
        }
        const drafts = (left as Queue).state.get().drafts;
        const needed = [...items, ...drafts].flatMap(({ content }) => localFilesIn(content));
        expect(world.files.size).toBe(new Set(needed.map(({ id }) => id)).size);
        expect(world.shelf.size).toBe(items.length + drafts.length);
      }),
      { numRuns: 1_000 },
    );
  }, 120_000);
});
