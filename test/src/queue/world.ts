import { Failure } from '@domain/failure/failure';
import type { FileRef } from '@domain/form/answers';
import type { PickedFile } from '@/platform/picked-file';
import { localRef } from '@/queue/local-files';
import type { Base, QueuePorts } from '@/queue/queue.types';

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
}

const picked = (name: string): PickedFile => ({
  name,
  size: name.length,
  read: async () => new TextEncoder().encode(name),
});

/** A server with the rules of `entry.save`, a device's storage, and an end that can come between any two writes. */
export const openWorld = () => {
  const server = new Map<string, Stored>();
  const uploaded = new Map<string, FileRef>();
  const shelf = new Map<string, string>();
  const files = new Map<string, string>();
  const arrivals: string[] = [];
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
    if (stored.handled.includes(requestId) || same(stored.content, content)) return stored;
    if (base?.version !== stored.version) throw new Failure('CONFLICT', { message: '别的手机改过。' });
    arrivals.push(content.text);
    return write(entryId, content, requestId, stored);
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
      save: (item, content) =>
        reached(() => baseOf(save(item.entryId, item.base, content as Note, item.requestId))),
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
      if (stored === undefined) return false;
      write(entryId, { ...stored.content, text }, `other-${(ids += 1)}`, stored);
      return true;
    },
    /** The leader confirms or comments: a new version of the same content. */
    confirm: (entryId: string): void => {
      const stored = server.get(entryId);
      if (stored !== undefined) server.set(entryId, { ...stored, version: stored.version + 1 });
    },
  };
};
export type World = ReturnType<typeof openWorld>;
