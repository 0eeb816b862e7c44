import type { EntryKind } from '@domain/ledger/entry';
import { call } from '@/services/client';
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
import type { QueuePorts, QueueState } from './queue.types';
import { shelf } from './shelf';

type Saving = { [Kind in EntryKind]: Extract<ProcedureName, `${Kind}.save`> }[EntryKind];

/** Tries of one call; the queue itself waits between its own. */
const tries = 2;

const ports: QueuePorts = {
  shelf,
  files: fileShelf,
  save: async ({ kind, entryId, base, requestId, reason, loggedAt, roleId }, content) => {
    const procedure: Saving = `${kind}.save`;
    const input = { id: entryId, version: base?.version ?? null, content, reason, loggedAt };
    // The form has checked the content against the schema of its kind, and the server checks it again.
    const { version, changedAt } = await call(procedure, input as Input<Saving>, {
      requestId,
      tries,
      ...(roleId === null ? {} : { role: roleId }),
    });
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
