import { Failure } from '@domain/failure/failure';
import type { FileRef } from '@domain/form/answers';
import type { PickedFile } from '@/platform/picked-file';
import { localRef } from '@/queue/local-files';
import type { Base, QueuedDeed, QueuePorts } from '@/queue/queue.types';

/** Thrown where the program ends: nothing that comes after it happens. */
export class Killed extends Error {}

export interface Note {
  readonly text: string;
  readonly photos: readonly FileRef[];
}

interface Stored {
  version: number;
  changedAt: string;
  content: Note;
  handled: string[];
  /** Every content it has had, in order. */
  readonly history: Note[];
  /** Everything that was done to it, in order, by the names that `nameOf` gives. */
  readonly done: string[];
  readonly comments: { readonly id: string; readonly text: string }[];
  confirmed: boolean;
  removed: boolean;
}

/** @returns what a deed is known by: its text, or for those without one the reason that a test gives it */
export const nameOf = ({ deed, content, reason }: Pick<QueuedDeed, 'deed' | 'content' | 'reason'>): string =>
  deed.do === 'save' ? (content as Note).text : deed.do === 'comment' ? deed.text : reason;

const picked = (name: string): PickedFile => ({
  name,
  size: name.length,
  read: async () => new TextEncoder().encode(name),
});

/** A server with the rules of saving, removing, confirming and commenting, a device's storage, and an end that can come between any two writes. */
export const openWorld = () => {
  const server = new Map<string, Stored>();
  const uploaded = new Map<string, FileRef>();
  const shelf = new Map<string, string>();
  const files = new Map<string, string>();
  const arrivals: string[] = [];
  const answered = new Set<string>();
  let network: 'up' | 'down' | 'answersLost' = 'up';
  let signedIn = true;
  let writesLeft = Number.POSITIVE_INFINITY;
  let room = Number.POSITIVE_INFINITY;
  let life = 0;
  let ids = 0;
  let over = false;
  let ticks = 0;

  const tick = () => new Date(Date.UTC(2020, 8, 1) + (ticks += 1) * 1000).toISOString();
  const offline = () => new Failure('UNAVAILABLE', { message: '没有网络。' });
  const write = (entryId: string, content: Note, requestId: string, before?: Stored): Stored => {
    const after: Stored = {
      version: (before?.version ?? 0) + 1,
      changedAt: tick(),
      content,
      handled: [...(before?.handled ?? []), requestId].slice(-20),
      history: [...(before?.history ?? []), content],
      done: [...(before?.done ?? []), content.text],
      comments: before?.comments ?? [],
      confirmed: false,
      removed: before?.removed ?? false,
    };
    server.set(entryId, after);
    return after;
  };
  const same = (one: Note, other: Note) => JSON.stringify(one) === JSON.stringify(other);
  const save = (entryId: string, base: Base | null, content: Note, requestId: string): Stored => {
    const stored = server.get(entryId);
    if (content.text.startsWith('×')) throw new Failure('INVALID', { message: '标题不对。', field: 'text' });
    for (const { id } of content.photos) {
      if (!uploaded.has(id)) throw new Failure('INVALID', { message: '文件没有上传。' });
    }
    if (stored === undefined) {
      arrivals.push(content.text);
      return write(entryId, content, requestId);
    }
    if (stored.handled.includes(requestId)) return stored;
    if (stored.removed) throw new Failure('WRONG_STATE', { message: '已被撤下。' });
    if (same(stored.content, content)) return stored;
    if (base?.version !== stored.version) throw new Failure('CONFLICT', { message: '别的手机改过。' });
    arrivals.push(content.text);
    return write(entryId, content, requestId, stored);
  };

  const keep = (entryId: string, stored: Stored, item: QueuedDeed, changes: Partial<Stored>): Stored => {
    const after = {
      ...stored,
      ...changes,
      version: stored.version + 1,
      handled: [...stored.handled, item.requestId].slice(-20),
      done: [...stored.done, nameOf(item)],
    };
    server.set(entryId, after);
    return after;
  };
  const carryOut = (item: QueuedDeed, content: Note): Stored => {
    const { deed, entryId, base, requestId } = item;
    if (deed.do === 'save') return save(entryId, base, content, requestId);
    const stored = server.get(entryId);
    if (stored === undefined) throw new Failure('NOT_FOUND', { message: '没有找到。' });
    if (stored.handled.includes(requestId)) return stored;
    if (deed.do === 'remove') {
      if (stored.removed) return stored;
      if ((base?.version ?? 1) !== stored.version)
        throw new Failure('CONFLICT', { message: '别的手机改过。' });
      return keep(entryId, stored, item, { removed: true });
    }
    if (deed.do === 'confirm' && stored.confirmed) return stored;
    if (stored.removed) throw new Failure('WRONG_STATE', { message: '已被撤下。' });
    if (deed.do === 'comment') {
      if (stored.comments.some(({ id }) => id === requestId)) return stored;
      return keep(entryId, stored, item, {
        comments: [...stored.comments, { id: requestId, text: deed.text }],
      });
    }
    if ((base?.version ?? 1) !== stored.version) throw new Failure('CONFLICT', { message: '别的手机改过。' });
    return keep(entryId, stored, item, { confirmed: true });
  };

  const baseOf = ({ version, changedAt }: Stored): Base => ({ version, changedAt });

  /** Ports of one life of the program. */
  const ports = (): QueuePorts => {
    life += 1;
    const mine = life;
    const alive = () => {
      if (mine !== life) throw new Killed();
    };
    const written = async <Value>(act: () => Value): Promise<Value> => {
      await Promise.resolve();
      alive();
      if (writesLeft <= 0) {
        life += 1;
        over = true;
        throw new Killed();
      }
      writesLeft -= 1;
      return act();
    };
    const reached = async <Value>(act: () => Value): Promise<Value> => {
      await Promise.resolve();
      alive();
      if (network === 'down') throw offline();
      if (!signedIn) throw new Failure('UNAUTHENTICATED', { message: '请重新登录。' });
      const answer = act();
      await Promise.resolve();
      alive();
      if (network === 'answersLost') throw offline();
      return answer;
    };
    const full = () => new Failure('TOO_LARGE', { message: '手机存储已满。' });
    return {
      shelf: {
        load: async () => [...shelf].map(([key, text]) => [key, JSON.parse(text)] as const),
        put: (key, value) =>
          written(() => {
            const text = JSON.stringify(value);
            if (text.length - (shelf.get(key)?.length ?? 0) > room) throw full();
            shelf.set(key, text);
          }),
        drop: (key) => written(() => void shelf.delete(key)),
      },
      files: {
        list: async () => [...files.keys()],
        save: (id, file) =>
          written(() => {
            files.set(id, file.name);
            return { size: file.size, type: 'image/jpeg' };
          }),
        open: async (id) => {
          const name = files.get(id);
          return name === undefined ? null : picked(name);
        },
        drop: (id) => written(() => void files.delete(id)),
      },
      carryOut: (item, content) =>
        reached(() => {
          const stored = carryOut(item, content as Note);
          answered.add(nameOf(item));
          return baseOf(stored);
        }),
      load: (_kind, entryId) =>
        reached(() => {
          const stored = server.get(entryId);
          if (stored === undefined) throw new Failure('NOT_FOUND', { message: '没有找到。' });
          return { base: baseOf(stored), content: stored.content, by: '另一台手机' };
        }),
      upload: (owner, file) =>
        reached(() => {
          const ref = {
            id: `${owner.id}/${file.name}`,
            name: file.name,
            size: file.size,
            type: 'image/jpeg',
          };
          uploaded.set(ref.id, ref);
          return ref;
        }),
      person: () => (signedIn ? 'member' : null),
      role: () => null,
      clock: () => '2020-09-02T08:00:00.000Z',
      now: tick,
      report: (error) => {
        if (!(error instanceof Killed)) throw error;
      },
      newId: () => `id-${(ids += 1)}`,
      later: () => () => undefined,
    };
  };

  return {
    server,
    shelf,
    files,
    arrivals,
    /** Names of deeds that the server has agreed to, some of which were done already. */
    answered,
    uploaded,
    ports,
    photo: (name: string): FileRef => localRef(name, { name, size: name.length, type: 'image/jpeg' }),
    picked,
    network: (state: typeof network) => {
      network = state;
    },
    signedIn: (state: boolean) => {
      signedIn = state;
    },
    /** @returns whether the program has ended since the last question; then the next life has no end yet */
    wasEnded: (): boolean => {
      const ended = over;
      over = false;
      if (ended) writesLeft = Number.POSITIVE_INFINITY;
      return ended;
    },
    /** The program ends before this many more writes to the device, plus one. */
    endAfter: (writes: number) => {
      writesLeft = writes;
    },
    /** Characters that the storage still takes in one write. */
    room: (characters: number) => {
      room = characters;
    },
    /** What another phone of the same person saves, knowing what the server has. */
    otherPhone: (entryId: string, text: string): boolean => {
      const stored = server.get(entryId);
      if (stored === undefined || stored.removed) return false;
      write(entryId, { ...stored.content, text }, `other-${(ids += 1)}`, stored);
      return true;
    },
    /** The leader confirms on another phone: a new version of the same content. */
    confirm: (entryId: string): void => {
      const stored = server.get(entryId);
      if (stored === undefined || stored.removed) return;
      server.set(entryId, { ...stored, version: stored.version + 1, confirmed: true });
    },
  };
};
export type World = ReturnType<typeof openWorld>;
