import { Failure } from '@domain/failure/failure';
import fc from 'fast-check';
import { localFilesIn } from '@/queue/local-files';
import { type Entered, openQueue, type Queue } from '@/queue/queue';
import type { Deed } from '@/queue/queue.types';
import { Killed, type Note, nameOf, openWorld, type World } from './world';

/** What the person knows: which deeds the program said are safe on this phone, and which were given up since. */
class Person {
  queue: Queue | null = null;
  readonly safe = new Map<string, string[]>();
  readonly givenUp = new Set<string>();
  readonly others = new Set<string>();
  readonly comments = new Set<string>();
  /** Where what is done anew stands among the deeds: in the place of what the server has refused. */
  readonly places = new Map<string, number>();
  /** What other phones had saved that whoever did a deed knew of. */
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
  | { readonly do: 'act'; readonly entry: number; readonly deed: 'remove' | 'confirm' | 'comment' }
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
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('act' as const),
      entry,
      deed: fc.constantFrom('remove' as const, 'confirm' as const, 'confirm' as const, 'comment' as const),
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

const numberOf = (name: string): number => Number(name.split(' ')[1]);
const placeOf = (person: Person, name: string): number => person.places.get(name) ?? numberOf(name);

const chainOn = (queue: Queue, entryId: string) =>
  queue.state.get().items.filter((item) => item.entryId === entryId);

/** What the program says instead of keeping something. */
const safely = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(['TOO_LARGE', 'UNAUTHENTICATED', 'WRONG_STATE']).toContain(error.code);
  }
};

/** Hands a deed to the queue, and notes what its author knew and what it stands for. */
const hand = async (person: Person, queue: Queue, entered: Omit<Entered, 'kind'>): Promise<void> => {
  const { entryId, deed } = entered;
  const name = nameOf(entered);
  const chain = chainOn(queue, entryId);
  const [head] = chain;
  const isAnew = head !== undefined && head.trouble !== null && head.deed.do === deed.do;
  // A content written anew still stands upon what its author saw then; anything else upon what is there now.
  const from = isAnew ? (deed.do === 'save' ? head : undefined) : chain.at(-1);
  const known = from === undefined ? undefined : person.knew.get(nameOf(from));
  const isTaken = chain.every((item) => item.deed.do !== 'remove' || item.trouble !== null);
  if (isTaken) person.knew.set(name, known ?? new Set(person.others));
  if (isTaken && isAnew) {
    const replaced = deed.do === 'save' ? chain.filter((item) => item.deed.do === 'save') : [head];
    for (const item of replaced) person.givenUp.add(nameOf(item));
    person.places.set(name, placeOf(person, nameOf(head)));
  }
  const before = queue.state.get().items.map(({ id }) => id);
  await queue.enqueue({ kind: 'activity', ...entered });
  // To take out or confirm what is to be taken out or confirmed already is to do nothing.
  const isKept = queue.state.get().items.some(({ id }) => !before.includes(id));
  if (isKept || person.world.answered.has(name)) {
    person.safe.set(entryId, [...(person.safe.get(entryId) ?? []), name]);
  }
};

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
  await safely(async () => {
    await queue.keepDraft(draft);
    await hand(person, queue, {
      entryId,
      deed: { do: 'save' },
      base,
      content,
      reason: '',
      draftId: draft.id,
    });
  });
};

/** Takes out, confirms or comments on what stands on this phone last, or on the server. */
const act = async (person: Person, queue: Queue, entryId: string, done: 'remove' | 'confirm' | 'comment') => {
  person.count += 1;
  const name = `${entryId} ${person.count}`;
  const stored = person.world.server.get(entryId);
  const content = chainOn(queue, entryId).at(-1)?.content ?? stored?.content;
  if (content === undefined) return;
  const base = stored === undefined ? null : { version: stored.version, changedAt: stored.changedAt };
  if (done === 'comment') person.comments.add(name);
  const deed: Deed = done === 'comment' ? { do: done, text: name } : { do: done };
  await safely(() => hand(person, queue, { entryId, deed, base, content, reason: name, draftId: null }));
};

const settle = async (person: Person, queue: Queue, mine: boolean): Promise<void> => {
  const troubled = queue.state.get().items.find(({ trouble }) => trouble !== null);
  if (troubled === undefined) return;
  const chain = chainOn(queue, troubled.entryId);
  const isContent = troubled.deed.do === 'save';
  if (mine && troubled.trouble?.kind === 'conflict') {
    for (const item of isContent ? chain : [troubled]) {
      person.knew.set(nameOf(item), new Set(person.others));
    }
    await queue.keepMine(troubled.id);
    return;
  }
  for (const item of isContent ? chain.slice(chain.indexOf(troubled)) : [troubled]) {
    person.givenUp.add(nameOf(item));
  }
  await queue.discard(troubled.id);
};

const take = async (person: Person, one: Step): Promise<void> => {
  const { world } = person;
  switch (one.do) {
    case 'log':
      await person.does((queue) => log(person, queue, entryIds[one.entry] as string, one.photos, one.wrong));
      break;
    case 'act':
      await person.does((queue) => act(person, queue, entryIds[one.entry] as string, one.deed));
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

        const onServer = [...world.server].flatMap(([, { done }]) => done);
        const onPhone = items.map(nameOf);
        for (const name of [...person.safe.values()].flat()) {
          const arrived = onServer.filter((one) => one === name).length;
          const waiting = onPhone.filter((one) => one === name).length;
          // Nothing doubled; and nothing lost but what its author has given up.
          expect(arrived).toBeLessThanOrEqual(1);
          expect(waiting).toBeLessThanOrEqual(1);
          if (!person.givenUp.has(name)) {
            expect(Number(world.answered.has(name)) + waiting).toBeGreaterThanOrEqual(1);
          }
        }
        for (const [, { done }] of world.server) {
          const mine = done.filter((name) => !person.others.has(name)).map((name) => placeOf(person, name));
          expect(mine).toEqual([...mine].sort((one, other) => one - other));
          // What another phone has saved is written over, taken out or confirmed by those alone who have seen it.
          for (const [index, name] of done.entries()) {
            const before = done.slice(0, index).filter((one) => person.others.has(one));
            const knew = person.comments.has(name) ? undefined : person.knew.get(name);
            if (knew !== undefined) expect(before.filter((one) => !knew.has(one))).toEqual([]);
          }
        }
        // What waits at the end waits for its author alone.
        for (const item of items) {
          expect(items.some(({ entryId, trouble }) => entryId === item.entryId && trouble !== null)).toBe(
            true,
          );
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
