import type { Choice } from '@domain/review/sheet';

/** @returns why this expert reads this application, in words */
export const whyWords = (choice: Choice): string => {
  if (choice.by === 'officer') return `${choice.name}指定：${choice.reason}`;
  return choice.fieldMatched ? '领域相符' : '领域不同，按工作量均衡';
};
