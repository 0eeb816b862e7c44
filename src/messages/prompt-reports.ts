import { Failure } from '@domain/failure/failure';
import { storage } from '@/platform/storage';
import { call } from '@/services/client';
import { online } from '@/services/connection';
import type { Input } from '@/services/procedures';
import { queryClient } from '@/services/queries';
import { newRequestId } from '@/services/request-id';
import { whoIs } from '@/services/who-is';

/** What somebody has answered to WeChat's prompt, on its way to be counted. */
interface Report {
  readonly requestId: string;
  /** Who has answered: someone else who signs in on this device hands over nothing in that name. */
  readonly personId: string | null;
  readonly input: Input<'subscription.report'>;
}

const shelf = 'prompt-reports';

const kept = (): readonly Report[] => {
  const value = storage.read(shelf);
  return Array.isArray(value) ? (value as readonly Report[]) : [];
};

const drop = ({ requestId }: Report): void =>
  storage.keep(
    shelf,
    kept().filter((one) => one.requestId !== requestId),
  );

const handOver = async (): Promise<void> => {
  const own = kept().filter(({ personId }) => personId === whoIs());
  if (own.length === 0) return;
  for (const report of own) {
    try {
      await call('subscription.report', report.input, { requestId: report.requestId });
    } catch (thrown) {
      // A report that will never be taken holds up no other.
      if (!(thrown instanceof Failure && thrown.code === 'INVALID')) throw thrown;
    }
    drop(report);
  }
  await queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'subscription.get' });
};

let underway: Promise<void> | null = null;

/** Hands over what has been answered, each answer once; what does not get through stays on this device. */
export const deliverReports = (): void => {
  underway ??= handOver()
    .catch(() => undefined)
    .finally(() => {
      underway = null;
    });
};

/** Keeps an answer on this device and hands it over as soon as that is possible. */
export const keepReport = (input: Report['input']): void => {
  storage.keep(shelf, [...kept(), { requestId: newRequestId(), personId: whoIs(), input }]);
  deliverReports();
};

/** From the program's start on: hands over when the network comes back, and when it is known who is here. */
export const followReports = (): void => {
  online.subscribe(() => {
    if (online.get()) deliverReports();
  });
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    const [name] = query.queryKey as readonly unknown[];
    if (type === 'updated' && name === 'me.get') deliverReports();
  });
};
