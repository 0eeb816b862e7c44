import type { Decision } from '@domain/review/review';
import { classWords } from '@domain/title/class-words';

/** @returns what is prepared for an application, in few words */
export const decisionWords = (decision: Decision | null): string => {
  if (decision === null) return '未定';
  return decision.verdict === 'list' ? `拟列入（${classWords(decision.class)}）` : '拟不通过';
};

export const decisionTone = (decision: Decision | null): 'grey' | 'green' | 'red' => {
  if (decision === null) return 'grey';
  return decision.verdict === 'list' ? 'green' : 'red';
};
