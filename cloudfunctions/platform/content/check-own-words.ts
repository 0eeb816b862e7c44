import { Failure } from '@domain/failure/failure';
import type { PersonCall } from '../door/procedure';
import { checkTexts } from './check-texts';

/** Remarks on others. */
const scene = 2;

/**
 * Holds a short line that goes straight to somebody else to WeChat's check; an empty one needs none.
 * @throws Failure where the line is refused, UNAVAILABLE where it cannot be checked now
 */
export const checkOwnWords = async (
  { person }: PersonCall,
  line: { readonly field: string; readonly label: string; readonly text: string },
): Promise<void> => {
  if (line.text === '') return;
  const waiting = await checkTexts(person, [line], scene);
  if (waiting.length === 0) return;
  throw new Failure('UNAVAILABLE', {
    message: `${line.label}暂时无法通过微信检查，请稍后再发，或不写${line.label}直接发送。`,
    field: line.field,
  });
};
