import type { Instant } from '@domain/time/shanghai';
import { deviceName } from '@/platform/device';
import { storage } from '@/platform/storage';
import { call } from '@/services/client';
import { online } from '@/services/connection';
import { newRequestId } from '@/services/request-id';
import { type Draft, openDraft } from './draft';
import type { DraftPorts, ServerState } from './draft.types';

const open = new Map<string, Draft>();

const ports: DraftPorts = {
  read: storage.read,
  write: storage.write,
  remove: storage.remove,
  save: async ({ requestId, version, answers }, id): Promise<{ version: number; savedAt: Instant }> =>
    call('application.save', { id, version, answers, device: deviceName() }, { requestId, tries: 2 }),
  load: (id) => call('application.get', { id }),
  newRequestId,
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** @returns the one draft of an application on this device, made on first use */
export const draftOf = (server: ServerState): Draft => {
  const known = open.get(server.id);
  if (known !== undefined) return known;
  const draft = openDraft(server, ports);
  open.set(server.id, draft);
  return draft;
};

/** Sends what is not saved yet, on the way out or when the network is back. */
export const flushDrafts = (): void => {
  for (const draft of open.values()) void draft.flush();
};

/** On signing out: what the server has is taken off this device; what it has not got yet stays. */
export const forgetDrafts = (): void => {
  for (const draft of open.values()) draft.forget();
  open.clear();
};

online.subscribe(() => {
  if (online.get()) flushDrafts();
});
