import type { WrittenText } from '@domain/content/written-text';
import { Failure } from '@domain/failure/failure';
import { checkTexts } from './check-texts';

/**
 * For what many read at once: it is checked before it is shown, and while the check does not answer, nothing is.
 * @throws Failure INVALID naming the fields, UNAVAILABLE while the check is down
 */
export const assertClean = async (
  author: Parameters<typeof checkTexts>[0],
  texts: readonly WrittenText[],
): Promise<void> => {
  const [waiting] = await checkTexts(author, texts, 3);
  if (waiting === undefined) return;
  throw new Failure('UNAVAILABLE', {
    message: '内容检查暂时没有回应，请稍后再发。内容没有丢失。',
    field: waiting.field,
  });
};
