import type { Answers } from '@domain/form/answers';
import type { Criterion } from '@domain/review/terms';
import { type Draft, openDraft } from '@/draft/draft';
import type { ServerState } from '@/draft/draft.types';
import { storage } from '@/platform/storage';
import { call } from '@/services/client';
import { online } from '@/services/connection';
import { newRequestId } from '@/services/request-id';
import { serverNow } from '@/services/server-time';
import type { ReadingView } from '../../../cloudfunctions/api/reading/reading.views';
import { fieldsOf, sheetOf } from './sheet-answers';

/** @returns what the server has of a sheet, as a draft knows it */
export const serverStateOf = ({ id, version, marks, remark }: ReadingView): ServerState => ({
  id,
  version,
  answers: fieldsOf({ marks, remark }),
  savedAt: '',
  savedOn: '',
});

const open = new Map<string, Draft>();

/** The sheet goes out whole: what two devices have changed differently goes as the server has it. */
const wholeOf = (id: string, answers: Answers): Answers => {
  const state = open.get(id)?.state.get();
  const theirs = state?.conflict?.clashes.map(({ key, theirs: value }) => [key, value] as const) ?? [];
  const kept = Object.fromEntries(theirs.filter((pair) => pair[1] !== undefined)) as Answers;
  return { ...state?.answers, ...answers, ...kept };
};

/** @returns the one draft of a sheet on this device: kept here while typing, saved a moment later */
export const sheetDraftOf = (view: ReadingView, criteria: readonly Criterion[]): Draft => {
  const known = open.get(view.id);
  if (known !== undefined) return known;
  const draft = openDraft(serverStateOf(view), {
    read: storage.read,
    write: storage.write,
    remove: storage.remove,
    save: async ({ requestId, version, answers }, id) => {
      const sheet = sheetOf(wholeOf(id, answers), criteria);
      const saved = await call('reading.save', { id, version, ...sheet }, { requestId, tries: 2 });
      return { version: saved.version, savedAt: serverNow() };
    },
    load: async (id) => serverStateOf(await call('reading.get', { id })),
    newRequestId,
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  open.set(view.id, draft);
  return draft;
};

/** What the server has of a sheet is taken off this device, once it is submitted or given back. */
export const forgetSheetDraft = (id: string): void => {
  open.get(id)?.forget();
  open.delete(id);
};

online.subscribe(() => {
  if (!online.get()) return;
  for (const draft of open.values()) void draft.flush();
});
