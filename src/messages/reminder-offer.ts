import type { Answer } from '@domain/messages/tally';
import type { TemplateKey } from '@domain/messages/templates';
import { useCallback } from 'react';
import { alwaysAccepted, canSubscribe, openPrompt } from '@/platform/subscribe';
import { createStore } from '@/services/store';
import { useProcedure } from '@/services/use-procedure';
import type { SubscriptionsView } from '../../cloudfunctions/api/subscription/subscription.views';
import { keepReport } from './prompt-reports';

const answers: readonly string[] = ['accept', 'reject', 'ban', 'filter'] satisfies readonly Answer[];

/** Whether someone has said no since the program was opened: then the prompt is not shown again by itself. */
export const declined = createStore(false);

/**
 * Opens WeChat's prompt for these templates and counts the answer. To be called straight from a tap.
 * @param asked whether the person has asked for it by name: then an earlier no in this visit does not count
 */
export const offerReminders = (
  view: SubscriptionsView,
  keys: readonly TemplateKey[],
  asked: boolean,
): void => {
  const chosen = keys.flatMap((key) => view.templates.find((one) => one.key === key) ?? []).slice(0, 3);
  if (!canSubscribe || chosen.length === 0 || (declined.get() && !asked)) return;
  const keyOf = (id: string): TemplateKey | undefined => view.templates.find((one) => one.id === id)?.key;
  void openPrompt(chosen.map(({ id }) => id)).then(async (result) => {
    if (result === undefined) return;
    if (result === null) {
      declined.set(true);
      keepReport({ answers: {}, switchedOff: true });
      return;
    }
    const given = chosen.flatMap(({ key, id }) => {
      const answer = result[id];
      return answer !== undefined && answers.includes(answer) ? [[key, answer] as const] : [];
    });
    declined.set(given.some(([, answer]) => answer !== 'accept'));
    const always = (await alwaysAccepted())?.flatMap((id) => keyOf(id) ?? []);
    keepReport({
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
