import type { Failure } from '@domain/failure/failure';
import { useCallback, useEffect, useState } from 'react';
import { queryClient } from '@/services/queries';
import { useAct } from '@/services/use-act';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { forgetOpinion, keepOpinion, type OpinionDraft, readOpinion, wordsOf } from './opinion-draft';
import { type Verdict, verdictsOffered } from './verdicts';

/** Failures after which the page must show how things stand now. */
const outOfDate: readonly Failure['code'][] = ['CONFLICT', 'WRONG_STATE', 'NOT_ALLOWED', 'NOT_FOUND'];

export interface UsedOpinion {
  readonly draft: OpinionDraft;
  readonly offered: readonly Verdict[];
  readonly change: (changes: Partial<OpinionDraft>) => void;
  /** Puts words under the chosen verdict. */
  readonly write: (words: string) => void;
  /** Gives the opinion, under seal where it carries one. @returns whether it was given */
  readonly give: (pin: string) => Promise<boolean>;
  readonly forget: () => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
}

/**
 * The opinion that an officer is writing on one application: every stroke is kept on this device until it is sent.
 * @param view undefined while the application is being read
 */
export const useOpinion = (
  view: ApplicationView | undefined,
  applicationId: string,
  roleId: string,
): UsedOpinion => {
  const key = `${applicationId}:${roleId}`;
  const [held, setHeld] = useState(() => ({ key, draft: readOpinion(applicationId, roleId) }));
  const kept = held.key === key ? held.draft : readOpinion(applicationId, roleId);
  const offered = view === undefined ? [] : verdictsOffered(view);
  const draft: OpinionDraft = {
    ...kept,
    verdict: kept.verdict !== null && offered.includes(kept.verdict) ? kept.verdict : (offered[0] ?? null),
  };

  const agree = useAct('application.agree');
  const approve = useAct('application.approve');
  const giveBack = useAct('application.return');
  const reject = useAct('application.reject');
  const acts = [agree, approve, giveBack, reject];
  const failure = acts.find((act) => act.failure !== null)?.failure ?? null;
  const forgets = [agree.forget, approve.forget, giveBack.forget, reject.forget] as const;
  const [forgetAgree, forgetApprove, forgetReturn, forgetReject] = forgets;
  const forget = useCallback(() => {
    for (const one of [forgetAgree, forgetApprove, forgetReturn, forgetReject]) one();
  }, [forgetAgree, forgetApprove, forgetReturn, forgetReject]);

  // Another application begins without the failures of the last one.
  useEffect(() => forget, [key, forget]);
  useEffect(() => {
    if (failure === null || !outOfDate.includes(failure.code)) return;
    void queryClient.invalidateQueries({
      predicate: ({ queryKey: [name] }) => name === 'application.get' || name === 'application.list',
    });
  }, [failure]);

  const change = (changes: Partial<OpinionDraft>) => {
    const next = { ...draft, ...changes };
    setHeld({ key, draft: next });
    keepOpinion(applicationId, roleId, next);
    forget();
  };

  const send = (verdict: Verdict, target: { readonly id: string; readonly version: number }, pin: string) => {
    const text = wordsOf(draft).trim();
    switch (verdict) {
      case 'agree':
        return agree.run({ ...target, text, pin });
      case 'approve':
        return approve.run({ ...target, text, pin });
      case 'return':
        return giveBack.run({ ...target, sections: draft.sections, reason: text });
      case 'reject':
        return reject.run({ ...target, text, pin });
      default: {
        const never: never = verdict;
        return never;
      }
    }
  };

  const give = async (pin: string): Promise<boolean> => {
    if (view === undefined || draft.verdict === null) return false;
    const given = (await send(draft.verdict, { id: view.id, version: view.version }, pin)) !== undefined;
    if (given) forgetOpinion(applicationId, roleId);
    return given;
  };

  return {
    draft,
    offered,
    change,
    write: (words) => {
      if (draft.verdict !== null) change({ texts: { ...draft.texts, [draft.verdict]: words } });
    },
    give,
    forget,
    busy: acts.some((act) => act.busy),
    failure,
  };
};
