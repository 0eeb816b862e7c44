import type { EntryKind } from '@domain/ledger/entry';
import { type CallOptions, call } from '@/services/client';
import { online } from '@/services/connection';
import type { Input, ProcedureName } from '@/services/procedures';
import { queryClient } from '@/services/queries';
import { newRequestId } from '@/services/request-id';
import { serverNow } from '@/services/server-time';
import { chosenRole, signedIn } from '@/services/session';
import { createStore } from '@/services/store';
import { uploadFile } from '@/services/upload';
import { refreshAffected } from '@/services/use-act';
import { whoIs } from '@/services/who-is';
import type { EntryView } from '../../cloudfunctions/api/entry/entry.views';
import { fileShelf } from './file-shelf';
import { openQueue, type Queue } from './queue';
import type { Deed, QueuedDeed, QueuePorts, QueueState } from './queue.types';
import { shelf } from './shelf';

type Doing<Done extends Deed['do']> = {
  [Kind in EntryKind]: Extract<ProcedureName, `${Kind}.${Done}`>;
}[EntryKind];

/** Tries of one call; the queue itself waits between its own. */
const tries = 2;

/** @returns the entry after the deed */
const asked = (
  { kind, entryId: id, deed, base, reason, loggedAt }: QueuedDeed,
  content: unknown,
  options: CallOptions,
): Promise<Pick<EntryView<unknown>, 'version' | 'changedAt'>> => {
  // An entry made on this device has its first version once it has arrived.
  const seen = { id, version: base?.version ?? 1 };
  switch (deed.do) {
    case 'save': {
      const procedure: Doing<'save'> = `${kind}.save`;
      const input = { id, version: base?.version ?? null, content, reason, loggedAt };
      // The form has checked the content against the schema of its kind, and the server checks it again.
      return call(procedure, input as Input<Doing<'save'>>, options);
    }
    case 'remove': {
      const procedure: Doing<'remove'> = `${kind}.remove`;
      return call(procedure, { ...seen, reason }, options);
    }
    case 'confirm': {
      const procedure: Doing<'confirm'> = `${kind}.confirm`;
      return call(procedure, seen, options);
    }
    case 'comment': {
      const procedure: Doing<'comment'> = `${kind}.comment`;
      return call(procedure, { id, text: deed.text }, options);
    }
    default: {
      const never: never = deed;
      return never;
    }
  }
};

const ports: QueuePorts = {
  shelf,
  files: fileShelf,
  carryOut: async (item, content) => {
    const { requestId, roleId } = item;
    const options = { requestId, tries, ...(roleId === null ? {} : { role: roleId }) };
    const { version, changedAt } = await asked(item, content, options);
    void refreshAffected();
    return { version, changedAt };
  },
  load: async (kind, entryId) => {
    const entry: EntryView<unknown> = await call(`${kind}.get`, { id: entryId }, { tries });
    return {
      base: { version: entry.version, changedAt: entry.changedAt },
      content: entry.content,
      by: entry.changedBy.name,
    };
  },
  upload: (owner, file, tell) => uploadFile(owner, file, tell),
  person: () => (signedIn.get() ? whoIs() : null),
  role: () => chosenRole.get() ?? null,
  clock: () => new Date().toISOString(),
  now: serverNow,
  newId: newRequestId,
  report: (error) => console.error(error),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

const nothingYet: QueueState = {
  ready: false,
  items: [],
  drafts: [],
  sending: null,
  halt: null,
  saved: [],
  others: 0,
};

/** What waits on this device, for pages to follow. */
export const queueState = createStore<QueueState>(nothingYet);

let opened: Promise<Queue> | null = null;

/** @returns the one queue of this device, opened on first use */
export const appQueue = (): Promise<Queue> => {
  opened ??= openQueue(ports).then((queue) => {
    queue.state.subscribe(() => queueState.set(queue.state.get()));
    queueState.set(queue.state.get());
    return queue;
  });
  return opened;
};

/** Sends what waits: when the program is shown, the network comes back, or somebody signs in. */
export const sendQueued = (): void => {
  void appQueue().then((queue) => queue.run());
};

/** From the program's start on. */
export const followQueue = (): void => {
  online.subscribe(() => {
    if (online.get()) sendQueued();
  });
  // Who is signed in is known once `me.get` has answered.
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    const [name] = query.queryKey as readonly unknown[];
    if (type === 'updated' && name === 'me.get') sendQueued();
  });
  sendQueued();
};
