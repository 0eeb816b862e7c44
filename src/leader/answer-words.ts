import type { Answer } from '@domain/form/answers';
import type { FormField } from '@domain/round/round';
import { yuanOf } from '@/components/money/yuan';

/** @returns an answer in words short enough to tell two of them apart */
export const answerWords = (field: FormField | undefined, answer: Answer | undefined): string => {
  if (answer === undefined || answer === null || answer === '') return '（空）';
  if (typeof answer === 'string') return answer;
  if (typeof answer === 'number') return field?.kind === 'money' ? `${yuanOf(answer)} 元` : String(answer);
  const names = answer.map((entry) => ('name' in entry ? entry.name || '未填' : '称号'));
  return `${answer.length} 项${names.length === 0 ? '' : `：${names.join('、')}`}`;
};
