import type { Answer } from '@domain/form/answers';
import { useEffect } from 'react';
import type { DraftState } from '@/draft/draft.types';
import { useStore } from '@/services/store';
import type { ReadingView } from '../../../cloudfunctions/api/reading/reading.views';
import { serverStateOf, sheetDraftOf } from './sheet-drafts';

export interface SheetDraft extends DraftState {
  readonly edit: (field: string, change: (now: Answer | undefined) => Answer) => void;
  readonly flush: () => Promise<boolean>;
  /** The version that the server had at its last answer. */
  readonly latest: () => number;
  readonly choose: (field: string, which: 'mine' | 'theirs') => void;
}

/** The sheet as this device has it. @param view what the server said last */
export const useSheetDraft = (view: ReadingView): SheetDraft => {
  const draft = sheetDraftOf(view, view.terms.criteria);
  const state = useStore(draft.state);
  useEffect(() => draft.adopt(serverStateOf(view)), [draft, view]);
  return {
    ...state,
    edit: (field, change) => draft.edit(field, change),
    flush: () => draft.flush(),
    latest: () => draft.state.get().version,
    choose: (field, which) => draft.choose(field, which),
  };
};
