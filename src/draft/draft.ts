import { Failure } from '@domain/failure/failure';
import type { Answer, Answers } from '@domain/form/answers';
import { createStore, type Store } from '@/services/store';
import type { Conflict, DraftPorts, DraftState, DraftStatus, KeptDraft, ServerState } from './draft.types';
import { equal } from './equal';
import { merge } from './merge';

/** Milliseconds of quiet after which a change is sent. */
const quiet = 1_200;
/** Milliseconds until the next try while the server cannot be reached. */
const retries = [4_000, 10_000, 30_000] as const;

const without = (answers: Answers, keys: readonly string[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => !keys.includes(key)));
const isKept = (value: unknown): value is KeptDraft =>
  typeof value === 'object' && value !== null && 'base' in value && 'changes' in value && 'version' in value;

export interface Draft {
  readonly state: Store<DraftState>;
  /** Changes one field: kept on this device at once, sent a moment later. */
  edit(key: string, change: (now: Answer | undefined) => Answer): void;
  /** Takes in what the server has; an older state than the known one is passed over. */
  adopt(server: ServerState): void;
  /** Sends what is not yet saved. @returns whether the server now has everything */
  flush(): Promise<boolean>;
  /** Leaves nothing on this device that the server has too. */
  forget(): void;
  /** Settles one field that two devices changed. */
  choose(key: string, which: 'mine' | 'theirs'): void;
}

/**
 * The leader's answers on this device: first written here, then saved on the server; brought together by field with
 * what another device has saved meanwhile. Nothing typed is lost when the app is killed or the network fails, and
 * nothing is overwritten silently.
 */
export const openDraft = (server: ServerState, ports: DraftPorts): Draft => {
  const key = `draft:${server.id}`;
  const found = ports.read(key);
  let kept: KeptDraft = isKept(found)
    ? found
    : { version: server.version, base: server.answers, changes: {}, sending: null, conflict: null };
  let savedAt = server.savedAt;
  let tries = 0;
  let running: Promise<boolean> | null = null;
  let callOff: () => void = () => undefined;

  const stateOf = (status: DraftStatus, failure: string | null = null): DraftState => ({
    version: kept.version,
    answers: { ...kept.base, ...kept.changes },
    status,
    savedAt,
    conflict: kept.conflict,
    failure,
  });
  const state = createStore(stateOf('saved'));
  const isClean = () => Object.keys(kept.changes).length === 0 && kept.sending === null;
  const keep = (next: Partial<KeptDraft>): void => {
    kept = { ...kept, ...next };
    // Kept when clean too: started without a network, the app shows what was saved last.
    ports.write(key, kept);
  };
  const settled = (): DraftStatus => (kept.conflict !== null ? 'conflict' : isClean() ? 'saved' : 'changed');
  const show = (status: DraftStatus = settled(), failure: string | null = null) =>
    state.set(stateOf(status, failure));
  const plan = (milliseconds: number) => {
    callOff();
    callOff = ports.later(milliseconds, () => void draft.flush());
  };

  const takeIn = (now: ServerState): void => {
    const { changes, clashes } = merge(kept.base, kept.changes, now.answers);
    const known = kept.conflict?.clashes.filter(({ key: one }) => one in changes) ?? [];
    const all = [
      ...known
        .filter(({ key: one }) => !clashes.some((clash) => clash.key === one))
        .map(({ key: one }) => ({ key: one, mine: changes[one] as Answer, theirs: now.answers[one] })),
      ...clashes,
    ];
    const conflict: Conflict | null =
      all.length === 0 ? null : { savedAt: now.savedAt, savedOn: now.savedOn, clashes: all };
    savedAt = now.savedAt;
    keep({ version: now.version, base: now.answers, changes, sending: null, conflict });
  };

  const sendOnce = async (): Promise<'sent' | 'merged' | 'nothing'> => {
    const held = kept.conflict?.clashes.map((clash) => clash.key) ?? [];
    const answers = without(kept.changes, held);
    const sending =
      kept.sending ??
      (Object.keys(answers).length === 0
        ? null
        : { requestId: ports.newRequestId(), version: kept.version, answers });
    if (sending === null) return 'nothing';
    keep({ sending });
    show('saving');
    try {
      const saved = await ports.save(sending, server.id);
      savedAt = saved.savedAt;
      const arrived = Object.keys(sending.answers).filter((one) =>
        equal(sending.answers[one], kept.changes[one]),
      );
      keep({
        version: saved.version,
        base: { ...kept.base, ...sending.answers },
        changes: without(kept.changes, arrived),
        sending: null,
      });
      return 'sent';
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'CONFLICT') throw error;
      takeIn(await ports.load(server.id));
      return 'merged';
    }
  };

  const sendAll = async (): Promise<boolean> => {
    try {
      while ((await sendOnce()) !== 'nothing') tries = 0;
      show();
      return isClean();
    } catch (error) {
      const failure = error instanceof Failure ? error : null;
      if (failure !== null && failure.code !== 'UNAVAILABLE' && failure.code !== 'TOO_MANY') {
        keep({ sending: null });
        show('refused', failure.userMessage);
        return false;
      }
      show('waiting');
      plan(retries[Math.min(tries, retries.length - 1)] ?? 30_000);
      tries += 1;
      return false;
    }
  };

  const draft: Draft = {
    state,
    edit(field, change) {
      const now = { ...kept.base, ...kept.changes }[field];
      const next = change(now);
      if (equal(now, next)) return;
      const back = equal(next, kept.base[field]) && kept.sending === null;
      keep({ changes: back ? without(kept.changes, [field]) : { ...kept.changes, [field]: next } });
      show(running === null ? settled() : 'saving');
      plan(quiet);
    },
    adopt(now) {
      if (running !== null || now.version < kept.version) return;
      if (now.version > kept.version) takeIn(now);
      show();
      if (!isClean()) plan(0);
    },
    flush() {
      callOff();
      running ??= sendAll().finally(() => {
        running = null;
      });
      return running;
    },
    forget() {
      if (isClean()) ports.remove(key);
    },
    choose(field, which) {
      const clash = kept.conflict?.clashes.find((one) => one.key === field);
      if (clash === undefined || kept.conflict === null) return;
      const rest = kept.conflict.clashes.filter((one) => one.key !== field);
      keep({
        changes: which === 'mine' ? kept.changes : without(kept.changes, [field]),
        conflict: rest.length === 0 ? null : { ...kept.conflict, clashes: rest },
      });
      show();
      plan(0);
    },
  };
  if (server.version > kept.version) takeIn(server);
  show();
  if (!isClean()) plan(0);
  return draft;
};
