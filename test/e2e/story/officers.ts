import { demonstrationPin } from '../../../demonstration/pin';
import type { Hands } from '../hands/hands';

/** From the list of what waits to the one application in it. */
export const openWaiting = async (officer: Hands): Promise<void> => {
  await officer.open();
  await officer.sees('份申报等您提出意见');
  await officer.tap('从最早的一份开始');
  await officer.sees('您的意见');
};

/** Types the officer's PIN on the keys of the sheet. */
export const enterPin = async (officer: Hands): Promise<void> => {
  for (const digit of demonstrationPin) await officer.press(digit);
};

/** Chooses a ready phrase, looks at the seal and puts it on with the PIN. */
export const giveOpinion = async (officer: Hands, phrase: string, deed = '盖章并同意'): Promise<void> => {
  await officer.tap(phrase);
  await officer.tap(deed);
  await enterPin(officer);
  await officer.confirm(deed);
};

/** Sends the form back: what has to be put right, and why. */
export const sendBack = async (
  officer: Hands,
  sections: readonly string[],
  reason: string,
): Promise<void> => {
  await officer.choose('意见', '退回修改');
  await officer.sees('需要修改的部分');
  for (const title of sections) await officer.check(title);
  await officer.fill('理由', reason);
  await officer.press('退回修改');
  await officer.confirm('退回修改');
  await officer.sees(/^已退回修改/);
};
