import type { Answer } from '@domain/form/answers';
import { useCallback, useEffect } from 'react';
import { useStore } from '@/services/store';
import type { DraftState, ServerState } from './draft.types';
import { draftOf } from './drafts';

export interface UsedDraft extends DraftState {
  readonly edit: (key: string, change: (now: Answer | undefined) => Answer) => void;
  readonly flush: () => Promise<boolean>;
  readonly choose: (key: string, which: 'mine' | 'theirs') => void;
}

/** The draft of an application as this device has it; `server` is what the last answer of the server held. */
export const useDraft = (server: ServerState): UsedDraft => {
  const draft = draftOf(server);
  const state = useStore(draft.state);
  useEffect(() => draft.adopt(server), [draft, server]);
  const edit = useCallback<UsedDraft['edit']>((key, change) => draft.edit(key, change), [draft]);
  const choose = useCallback<UsedDraft['choose']>((key, which) => draft.choose(key, which), [draft]);
  return { ...state, edit, flush: useCallback(() => draft.flush(), [draft]), choose };
};
