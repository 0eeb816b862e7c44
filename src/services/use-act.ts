import { Failure } from '@domain/failure/failure';
import { entryKinds } from '@domain/ledger/entry';
import { useCallback, useRef, useState } from 'react';
import { asFailure, call } from './client';
import { online } from './connection';
import type { Input, Output, ProcedureName } from './procedures';
import { queryClient } from './queries';
import { newRequestId } from './request-id';

export interface Act<Name extends ProcedureName> {
  /** Carries the procedure out once: taps while it runs are ignored. @returns undefined when it failed or was ignored */
  readonly run: (input: Input<Name>) => Promise<Output<Name> | undefined>;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly forget: () => void;
}

/** Queries whose answers may differ after any write. */
const affected: readonly string[] = [
  'application.get',
  'application.list',
  'application.tally',
  'message.list',
  'message.missed',
  'message.reach',
  'subscription.get',
  'round.get',
  'round.list',
  'me.get',
  'pin.get',
  'seal.get',
  'session.list',
  'privacy.held',
  'invitation.list',
  'union.get',
  'union.list',
  'person.get',
  'post.unassigned',
  'studio.get',
  'activity.suggest',
  'exchange.get',
  'exchange.list',
  'selfCheck.get',
  'selfCheck.list',
  'assessment.get',
  'due.list',
  'due.mine',
  'care.list',
  'assessment.list',
  'assessment.years',
  'renewal.get',
  'renewal.list',
  'appeal.get',
  'terms.get',
  'rule.get',
  'rule.list',
  'ledger.sums',
  'ledger.management',
  'ledger.fillForm',
  'ledger.counted',
  'ledger.activitiesAtClosing',
  'ledger.resultsAtClosing',
  'ledger.membersAtClosing',
  'ledger.pairsAtClosing',
  'ledger.projectsAtClosing',
  'studio.glance',
  'studio.photos',
  'title.get',
  'title.list',
  'title.naming',
  'title.facets',
  'title.unitNaming',
  'subsidy.get',
  'subsidy.list',
  'expert.list',
  'review.get',
  'review.readings',
  'review.candidates',
  'review.ranking',
  'review.sheets',
  'reading.list',
  'reading.get',
  'objection.list',
  'notice.list',
  'notice.get',
  'subsidy.ofRound',
  ...entryKinds.flatMap((kind) => [`${kind}.get`, `${kind}.list`]),
];

/** Nothing behind a button is sent by itself later: the person decides anew. */
const notDone = new Failure('UNAVAILABLE', {
  message: '没有网络，这一步还没有办。连上网络后请再点一次，填写的内容都还在。',
  log: 'offline',
});

/** Asks again what may have changed by a write. */
export const refreshAffected = (): Promise<void> =>
  queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => affected.includes(String(name)) });

/**
 * A writing procedure behind a button. When the answer of a write was lost and the user taps again with the same
 * input, it goes out under the same request id, so that it is done once.
 */
export const useAct = <Name extends ProcedureName>(procedure: Name): Act<Name> => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const running = useRef(false);
  const lost = useRef<{ input: string; requestId: string } | null>(null);

  const run = useCallback(
    async (input: Input<Name>) => {
      if (running.current) return undefined;
      running.current = true;
      setBusy(true);
      setFailure(null);
      const text = JSON.stringify(input);
      const requestId = lost.current?.input === text ? lost.current.requestId : newRequestId();
      try {
        const output = await call(procedure, input, { requestId });
        lost.current = null;
        await refreshAffected();
        return output;
      } catch (error) {
        const known = asFailure(error);
        lost.current = known.code === 'UNAVAILABLE' ? { input: text, requestId } : null;
        setFailure(known.code === 'UNAVAILABLE' && !online.get() ? notDone : known);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [procedure],
  );

  return { run, busy, failure, forget: useCallback(() => setFailure(null), []) };
};
