import { causeOf, type FaultReport, faultLimits, placeOf } from '@domain/faults/fault';
import type { Version } from '@domain/version/version';
import { pagePath } from '@/platform/page-path';
import { storage } from '@/platform/storage';
import { asFailure, call } from '@/services/client';
import { online } from '@/services/connection';
import { newRequestId } from '@/services/request-id';
import { clientVersion } from '@/services/version';

type Report = { -readonly [Key in keyof FaultReport]: FaultReport[Key] };

/** Reports that go out together, under one id until an answer comes. */
interface Batch {
  readonly requestId: string;
  readonly version: Version;
  readonly faults: readonly FaultReport[];
}

/** What has been seen and not been sent, kept on this device. */
interface Journal {
  readonly version: Version;
  readonly seen: Report[];
  readonly batches: Batch[];
}

const key = 'faults';
/** Causes kept while they cannot be sent; batches likewise. */
const mostKept = faultLimits.batch;
const mostBatches = 5;
/** Milliseconds from the first fault to sending: what follows from it goes along. */
const soon = 10_000;
/** Milliseconds after a try that failed. */
const later = 60_000;

const isJournal = (value: unknown): value is Journal =>
  typeof value === 'object' && value !== null && 'seen' in value && 'batches' in value;

const opened = (): Journal => {
  const kept = storage.read(key);
  return isJournal(kept) ? kept : { version: clientVersion, seen: [], batches: [] };
};

let timer: ReturnType<typeof setTimeout> | null = null;
let sending = false;

const close = ({ version, seen, batches }: Journal): Journal => ({
  version: clientVersion,
  seen: [],
  batches:
    seen.length === 0
      ? batches
      : [...batches, { requestId: newRequestId(), version, faults: seen }].slice(-mostBatches),
});

const plan = (milliseconds: number): void => {
  timer ??= setTimeout(() => {
    timer = null;
    void sendFaults();
  }, milliseconds);
};

/** Sends what is kept, oldest first. What cannot be sent now stays, also when the program is ended. */
export const sendFaults = async (): Promise<void> => {
  if (sending || !online.get()) return;
  sending = true;
  try {
    for (let journal = close(opened()); ; journal = opened()) {
      storage.keep(key, journal);
      const [batch] = journal.batches;
      if (batch === undefined) return;
      const { requestId, version, faults } = batch;
      try {
        await call('fault.report', { version, build: process.env.TARO_ENV, faults }, { requestId, tries: 1 });
      } catch (thrown) {
        const { code } = asFailure(thrown);
        if (code === 'UNAVAILABLE' || code === 'TOO_MANY') return plan(later);
        // A batch that the server refuses would be refused again.
      }
      const { batches, ...rest } = opened();
      // Taken away first: a batch that was sent must not stay for want of room, and be sent for ever.
      storage.remove(key);
      storage.keep(key, { ...rest, batches: batches.filter((one) => one.requestId !== requestId) });
    }
  } finally {
    sending = false;
  }
};

/**
 * Writes down something that went wrong, without anything personal, and sends it soon together with what follows.
 * @param text of an error, a failed call or a slow page; its first line is the cause
 */
export const noteFault = (kind: FaultReport['kind'], text: string, stack = ''): void => {
  const journal = opened();
  const current = journal.version === clientVersion ? journal : close(journal);
  const fault = { kind, cause: causeOf(text), where: placeOf(stack), page: pagePath() };
  const same = current.seen.find(
    (one) => one.kind === kind && one.cause === fault.cause && one.where === fault.where,
  );
  if (same) same.count = Math.min(same.count + 1, faultLimits.count);
  else if (current.seen.length < mostKept) current.seen.push({ ...fault, count: 1 });
  storage.keep(key, current);
  plan(soon);
};

online.subscribe(() => {
  if (online.get()) plan(soon);
});
