import { Failure } from '@domain/failure/failure';
import type { FileRef } from '@domain/form/answers';
import type { EntryKind } from '@domain/ledger/entry';
import { createStore, type Store } from '@/services/store';
import { baseAfter, behind, chainOf, inOrder, mended, nextOf, waitsAlready } from './chain';
import { keptId, localFilesIn, withoutFiles, withStored } from './local-files';
import type {
  Base,
  Deed,
  EntryDraft,
  Halt,
  QueuedDeed,
  QueuePorts,
  QueueState,
  SavedNote,
  Trouble,
} from './queue.types';

/** Milliseconds until the next try while the server cannot be reached. */
const pauses = [3_000, 10_000, 30_000, 60_000] as const;
/** Tries after which an entry that the server finds too many stops trying by itself. */
const mostRefusals = 5;
/** As long as a base is when written down. */
const room = '.'.repeat(80);

/** What a form, or a button beside an entry, hands over. */
export interface Entered {
  readonly kind: EntryKind;
  readonly entryId: string;
  readonly deed: Deed;
  /** What its author had before the eyes; null for an entry made on this device. */
  readonly base: Base | null;
  readonly content: unknown;
  readonly reason: string;
  readonly draftId: string | null;
}

/** A durable, ordered outbox of deeds on entries on this device; each reaches the server once. */
export interface Queue {
  readonly state: Store<QueueState>;
  /**
   * Keeps a deed on this device. It resolves once it is safe, and is sent from then on; to confirm or take out twice
   * is to do it once.
   * @throws Failure TOO_LARGE where there is no room, WRONG_STATE where the entry was taken out on this device
   */
  enqueue(entered: Entered): Promise<void>;
  /** Sends what waits. */
  run(): Promise<void>;
  /** Settles an entry that was changed on two devices by keeping what stands here. */
  keepMine(id: string): Promise<void>;
  /**
   * Gives a deed up: the server's version stays. With a content all that was done to it afterwards goes too; what
   * follows another deed is still sent.
   */
  discard(id: string): Promise<void>;
  /** Sends it without the files that are no longer on this device. */
  goWithout(id: string): Promise<void>;
  /** Keeps what is being typed. @throws Failure where there is no room */
  keepDraft(draft: EntryDraft): Promise<void>;
  dropDraft(id: string): Promise<void>;
}

const isUnavailable = (error: unknown): boolean => error instanceof Failure && error.code === 'UNAVAILABLE';

/** Reads what this device has kept, and @returns the outbox. Every write may be the last one before the end. */
export const openQueue = async (ports: QueuePorts): Promise<Queue> => {
  const { shelf, files } = ports;
  let items: readonly QueuedDeed[] = [];
  let drafts: readonly EntryDraft[] = [];
  let sending: QueueState['sending'] = null;
  let halt: Halt | null = null;
  let saved: readonly SavedNote[] = [];
  let running: Promise<void> | null = null;
  let tries = 0;
  let refusals = 0;
  let callOff: () => void = () => undefined;
  let changing: Promise<unknown> = Promise.resolve();
  /** One change of what is kept at a time: a new deed must not follow one that is being let go of. */
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const done = changing.then(work);
    changing = done.catch(() => undefined);
    return done;
  };
  const stateNow = (ready: boolean): QueueState => {
    const person = ports.person();
    return {
      ready,
      items: items.filter(({ personId }) => personId === person),
      drafts: drafts.filter(({ personId }) => personId === person),
      sending,
      halt,
      saved,
      others: items.filter(({ personId }) => personId !== person).length,
    };
  };
  const state = createStore(stateNow(false));
  const show = () => state.set(stateNow(true));

  const putItem = async (item: QueuedDeed): Promise<void> => {
    await shelf.put(`save:${item.id}`, item);
    items = inOrder([...items.filter(({ id }) => id !== item.id), item]);
  };
  const dropItem = async ({ id }: QueuedDeed): Promise<void> => {
    await shelf.drop(`save:${id}`);
    items = items.filter((one) => one.id !== id);
  };
  const dropDraft = async (id: string): Promise<void> => {
    await shelf.drop(`draft:${id}`);
    drafts = drafts.filter((one) => one.id !== id);
  };
  /** Files that nothing on this device refers to any more. */
  const sweepFiles = async (candidates: readonly string[]): Promise<void> => {
    const used = new Set([...items, ...drafts].flatMap(({ content }) => localFilesIn(content).map(keptId)));
    for (const id of candidates) if (!used.has(id)) await files.drop(id);
  };
  const filesOf = (gone: readonly { readonly content: unknown }[]): readonly string[] =>
    gone.flatMap(({ content }) => localFilesIn(content).map(keptId));

  const load = async (): Promise<void> => {
    for (const [key, value] of await shelf.load()) {
      if (key.startsWith('save:')) items = [...items, value as QueuedDeed];
      if (key.startsWith('draft:')) drafts = [...drafts, value as EntryDraft];
    }
    items = inOrder(items);
    // Ended between queueing an entry and forgetting what it replaces or was made from: none of it is sent again.
    const replaced = new Set(items.flatMap(({ replaces }) => replaces));
    for (const item of [...items].reverse()) if (replaced.has(item.id)) await dropItem(item);
    for (const item of mended(items)) await putItem(item);
    for (const { id } of drafts) if (items.some(({ draftId }) => draftId === id)) await dropDraft(id);
    await sweepFiles(await files.list());
  };

  /** Kept in memory where there is no room to write it down: the server says the same again next time. */
  const mark = (item: QueuedDeed, trouble: Trouble): Promise<void> =>
    alone(async () => {
      const troubled = { ...item, trouble };
      try {
        await putItem(troubled);
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        items = items.map((one) => (one.id === item.id ? troubled : one));
      }
    });

  /** @returns what is to be saved; undefined where files of it are lost */
  const sendFiles = async (item: QueuedDeed): Promise<unknown> => {
    if (item.deed.do !== 'save') return item.content;
    const local = localFilesIn(item.content);
    const stored = new Map<string, FileRef>();
    const lost: FileRef[] = [];
    for (const [index, ref] of local.entries()) {
      const file = await files.open(keptId(ref), ref);
      if (file === null) {
        lost.push(ref);
        continue;
      }
      const tell = (share: number) => {
        sending = { id: item.id, share: (index + share) / local.length };
        show();
      };
      stored.set(ref.id, await ports.upload({ kind: item.kind, id: item.entryId }, file, tell));
    }
    if (lost.length > 0) {
      const names = lost.map(({ name }) => name).join('、');
      const message = `${names}已不在这台设备上（可能被清理过）。可以重新添加，或不带这些文件保存。`;
      await mark(item, { kind: 'filesLost', ids: lost.map(({ id }) => id), message });
      return undefined;
    }
    return withStored(item.content, stored);
  };

  const settle = async (item: QueuedDeed, answer: Base): Promise<void> => {
    const base = baseAfter(item, answer);
    for (const next of items.filter(({ follows }) => follows === item.id)) {
      await putItem({ ...next, base, follows: null, room: '' });
    }
    await dropItem(item);
    saved = [
      { entryId: item.entryId, kind: item.kind, deed: item.deed, content: item.content, at: ports.now() },
      ...saved.filter(({ entryId }) => entryId !== item.entryId),
    ].slice(0, 20);
    await sweepFiles(filesOf([item]));
  };

  /** @returns false where there was no room to write the answer down: the entry is sent again, under the same request */
  const settled = async (item: QueuedDeed, answer: Base): Promise<boolean> => {
    try {
      await alone(() => settle(item, answer));
      return true;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      wait('full');
      return false;
    }
  };

  const overtaken = async (item: QueuedDeed, message: string): Promise<void> => {
    const theirs = await ports.load(item.kind, item.entryId);
    if (item.base !== null && theirs.base.changedAt === item.base.changedAt) {
      await alone(() => putItem({ ...item, base: theirs.base, room: '' }));
      return;
    }
    await mark(item, { kind: 'conflict', message, theirs });
  };

  const refused = async (item: QueuedDeed, failure: Failure): Promise<'on' | 'wait'> => {
    const { code, userMessage: message, field = null } = failure;
    if (code === 'CONFLICT') {
      await overtaken(item, message);
      return 'on';
    }
    if (code === 'TOO_MANY' || code === 'INTERNAL') {
      refusals += 1;
      if (refusals < mostRefusals) return 'wait';
    }
    refusals = 0;
    await mark(item, { kind: 'refused', code, message, field });
    return 'on';
  };

  const wait = (why: Halt): void => {
    halt = why;
    callOff();
    if (why === 'signedOut') return;
    callOff = ports.later(pauses[Math.min(tries, pauses.length - 1)] ?? 60_000, () => void queue.run());
    tries += 1;
  };

  const sendNext = async (item: QueuedDeed): Promise<'on' | 'stop'> => {
    sending = { id: item.id, share: 0 };
    show();
    try {
      const content = await sendFiles(item);
      if (content !== undefined) {
        const answer = await ports.carryOut(item, content);
        tries = 0;
        refusals = 0;
        if (!(await settled(item, answer))) return 'stop';
      }
      return 'on';
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (isUnavailable(error)) {
        wait('offline');
        return 'stop';
      }
      if (error.code === 'UNAUTHENTICATED') {
        wait('signedOut');
        return 'stop';
      }
      return await handle(item, error);
    } finally {
      sending = null;
      show();
    }
  };

  /** What the server says against an entry; asking for its present state may fail by itself. */
  const handle = async (item: QueuedDeed, failure: Failure): Promise<'on' | 'stop'> => {
    try {
      if ((await refused(item, failure)) === 'on') return 'on';
      wait('offline');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      wait(error.code === 'TOO_LARGE' ? 'full' : error.code === 'UNAUTHENTICATED' ? 'signedOut' : 'offline');
    }
    return 'stop';
  };

  const runAll = async (): Promise<void> => {
    callOff();
    halt = null;
    for (;;) {
      const person = ports.person();
      const item = nextOf(items.filter(({ personId }) => personId === person));
      if (item === null) break;
      if ((await sendNext(item)) === 'stop') break;
    }
    show();
  };

  /** Lets go of changes of one entry, the latest first: whatever end comes between, the earlier ones still stand. */
  const letGo = async (gone: readonly QueuedDeed[]): Promise<void> => {
    for (const item of [...gone].reverse()) await dropItem(item);
    await sweepFiles(filesOf(gone));
  };
  const add = async (entered: Entered, personId: string): Promise<void> => {
    const { kind, entryId, deed, base, content, reason, draftId } = entered;
    if (draftId !== null && items.some((item) => item.draftId === draftId)) return;
    const chain = chainOf(items, entryId);
    if (waitsAlready(chain, deed)) return;
    // What the server has refused is replaced; what may have reached it already is followed.
    const { last, replaced } = behind(chain, deed);
    const [head] = replaced;
    const seen = head === undefined || deed.do !== 'save' ? base : head.base;
    await putItem({
      id: ports.newId(),
      seq: head?.seq ?? (items.at(-1)?.seq ?? 0) + 1,
      personId,
      roleId: ports.role(),
      kind,
      entryId,
      deed,
      requestId: ports.newId(),
      base: last === null ? seen : null,
      follows: last?.id ?? null,
      content,
      reason,
      loggedAt: ports.clock(),
      draftId,
      replaces: replaced.map(({ id }) => id),
      trouble: null,
      room: last === null ? '' : room,
    });
    if (draftId !== null) await dropDraft(draftId);
    await letGo(replaced);
    for (const item of mended(items)) await putItem(item);
    show();
  };
  const found = (id: string): QueuedDeed | undefined => items.find((item) => item.id === id);
  const revive = async (item: QueuedDeed, changes: Partial<QueuedDeed>): Promise<void> => {
    await alone(() => putItem({ ...item, trouble: null, requestId: ports.newId(), ...changes }));
    show();
    void queue.run();
  };
  /** What follows was done upon what was there before: it must not pass over what its author sees only now. */
  const setFree = async (item: QueuedDeed): Promise<void> => {
    for (const next of items.filter(({ follows }) => follows === item.id)) {
      await putItem({ ...next, base: item.base, follows: null, room: '' });
    }
  };
  const giveUp = async (item: QueuedDeed): Promise<void> => {
    if (item.deed.do !== 'save') await setFree(item);
    const chain = chainOf(items, item.entryId);
    await letGo(item.deed.do === 'save' ? chain.slice(chain.indexOf(item)) : [item]);
  };

  const queue: Queue = {
    state,
    async enqueue(entered) {
      const personId = ports.person();
      if (personId === null) {
        throw new Failure('UNAUTHENTICATED', { message: '登录已过期，请重新登录。填写的内容都在。' });
      }
      await alone(() => add(entered, personId));
      void queue.run();
    },
    run() {
      running ??= runAll()
        .catch((error: unknown) => {
          ports.report(error);
          wait('offline');
        })
        .finally(() => {
          running = null;
          // Queued while the last answer was being settled.
          if (halt === null && nextOf(state.get().items) !== null) void queue.run();
        });
      return running;
    },
    async keepMine(id) {
      const item = found(id);
      if (item?.trouble?.kind !== 'conflict') return;
      if (item.deed.do !== 'save') await alone(() => setFree(item));
      await revive(item, { base: item.trouble.theirs.base });
    },
    async discard(id) {
      const item = found(id);
      if (item === undefined || item.trouble === null) return;
      await alone(() => giveUp(item));
      show();
      void queue.run();
    },
    async goWithout(id) {
      const item = found(id);
      if (item?.trouble?.kind !== 'filesLost') return;
      await revive(item, { content: withoutFiles(item.content, item.trouble.ids) });
    },
    async keepDraft(draft) {
      await shelf.put(`draft:${draft.id}`, draft);
      drafts = [...drafts.filter(({ id }) => id !== draft.id), draft];
      show();
    },
    async dropDraft(id) {
      const gone = drafts.filter((draft) => draft.id === id);
      await dropDraft(id);
      await sweepFiles(filesOf(gone));
      show();
    },
  };
  await load();
  show();
  return queue;
};
