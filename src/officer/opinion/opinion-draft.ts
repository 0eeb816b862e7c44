import { storage } from '@/platform/storage';
import { type Verdict, verdicts } from './verdicts';

/** An opinion while it is being written; kept on this device until it has been sent. */
export interface OpinionDraft {
  readonly verdict: Verdict | null;
  /** Words by verdict: trying another verdict loses nothing. */
  readonly texts: Partial<Readonly<Record<Verdict, string>>>;
  /** Sections of the form to be put right. */
  readonly sections: readonly string[];
}

export const emptyOpinion: OpinionDraft = { verdict: null, texts: {}, sections: [] };

const keyOf = (applicationId: string, roleId: string): string => `opinion:${applicationId}:${roleId}`;

const isDraft = (value: unknown): value is OpinionDraft =>
  typeof value === 'object' &&
  value !== null &&
  'texts' in value &&
  typeof value.texts === 'object' &&
  'sections' in value &&
  Array.isArray(value.sections) &&
  'verdict' in value &&
  (value.verdict === null || verdicts.includes(value.verdict as Verdict));

export const readOpinion = (applicationId: string, roleId: string): OpinionDraft => {
  const kept = storage.read(keyOf(applicationId, roleId));
  return isDraft(kept) ? kept : emptyOpinion;
};

export const keepOpinion = (applicationId: string, roleId: string, draft: OpinionDraft): void =>
  storage.write(keyOf(applicationId, roleId), draft);

export const forgetOpinion = (applicationId: string, roleId: string): void =>
  storage.remove(keyOf(applicationId, roleId));

/** @returns the words written for the chosen verdict */
export const wordsOf = ({ verdict, texts }: OpinionDraft): string =>
  verdict === null ? '' : (texts[verdict] ?? '');

/** @returns what is still to be done before the opinion can be given; null when it is ready */
export const wantingIn = (draft: OpinionDraft): string | null => {
  if (draft.verdict === null) return '请选择您的意见。';
  if (draft.verdict === 'return' && draft.sections.length === 0) return '请选择需要修改的部分。';
  if (wordsOf(draft).trim() !== '') return null;
  return draft.verdict === 'return' || draft.verdict === 'reject'
    ? '请选一条理由，或自己写。'
    : '请选一句意见，或自己写。';
};
