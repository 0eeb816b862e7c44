import type { Answer } from '@domain/messages/tally';
import type { TemplateKey } from '@domain/messages/templates';
import { useCallback } from 'react';
import { storage } from '@/platform/storage';
import { alwaysAccepted, canSubscribe, openPrompt } from '@/platform/subscribe';
import { call } from '@/services/client';
import type { Input } from '@/services/procedures';
import { queryClient } from '@/services/queries';
import { newRequestId } from '@/services/request-id';
import { useProcedure } from '@/services/use-procedure';
import type { SubscriptionsView } from '../../cloudfunctions/api/subscription/subscription.views';

interface Report {
  readonly requestId: string;
  readonly input: Input<'subscription.report'>;
}

const shelf = 'prompt-reports';
const answers: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies readonly Answer[];
/** Someone who has said no is not asked again before the program is opened anew. */
let refusedThisVisit = false;

const kept = (): readonly Report[] => {
  const value = storage.read(shelf);
  return Array.isArray(value) ? (value as readonly Report[]) : [];
};

/** Hands over what has been answered; what does not get through stays on this device for the next time. */
const deliver = async (): Promise<void> => {
  for (const report of kept()) {
    await call('subscription.report', report.input, { requestId: report.requestId });
    storage.write(
      shelf,
      kept().filter(({ requestId }) => requestId !== report.requestId),
    );
  }
  await queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name === 'subscription.get' });
};

const keep = (input: Report['input']): void => {
  storage.write(shelf, [...kept(), { requestId: newRequestId(), input }]);
  deliver().catch(() => undefined);
};

/**
 * Opens WeChat's prompt for these templates and counts the answer. To be called straight from a tap.
 * @param asked whether the person has asked for it by name: then an earlier no in this visit does not count
 */
export const offerReminders = (
  view: SubscriptionsView,
  keys: readonly TemplateKey[],
  asked: boolean,
): void => {
  const chosen = view.templates.filter(({ key }) => keys.includes(key)).slice(0, 3);
  if (!canSubscribe || chosen.length === 0 || (refusedThisVisit && !asked)) return;
  const keyOf = (id: string): TemplateKey | undefined => view.templates.find((one) => one.id === id)?.key;
  void openPrompt(chosen.map(({ id }) => id)).then(async (result) => {
    if (result === undefined) return;
    if (result === null) {
      refusedThisVisit = true;
      keep({ answers: {}, switchedOff: true });
      return;
    }
    const given = chosen.flatMap(({ key, id }) => {
      const answer = result[id];
      return answer !== undefined && answers.includes(answer) ? [[key, answer] as const] : [];
    });
    refusedThisVisit = given.some(([, answer]) => answer !== 'accept');
    const always = (await alwaysAccepted())?.flatMap((id) => keyOf(id) ?? []);
    keep({
      answers: Object.fromEntries(given),
      ...(always === undefined ? {} : { always }),
      switchedOff: false,
    });
  });
};

/**
 * @returns what to call first thing in a tap at which people expect it (save, submit, opinion, log): it asks for the
 * messages that are needed next, or does nothing
 */
export const useReminderOffer = (): (() => void) => {
  const { data } = useProcedure('subscription.get', {}, { enabled: canSubscribe });
  return useCallback(() => {
    if (data !== undefined) offerReminders(data, data.ask, false);
  }, [data]);
};
