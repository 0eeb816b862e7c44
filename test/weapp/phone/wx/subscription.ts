import { inTap } from '../gestures';
import { asyncInterfaces, type WxInterface } from './interface';
import { WxError } from './wxError';

export type SubscriptionAnswer = 'accept' | 'reject' | 'ban' | 'filter';

/** WeChat's limit on templates in one prompt. */
export const templateLimit = 3;

let answers: Record<string, SubscriptionAnswer> = {};
let mainSwitch = true;
const prompts: { templates: string[]; answers: Record<string, SubscriptionAnswer> }[] = [];

/** How the user will answer, by template; not named means accepted. `mainSwitch` false: notices are off for the app. */
export function answerSubscriptions(next: Record<string, SubscriptionAnswer>, main = true): void {
  answers = next;
  mainSwitch = main;
}

/** The prompts the user saw and what was answered. */
export const subscriptionPrompts = () => [...prompts];

/** wx.requestSubscribeMessage, only straight from a tap and for at most three templates. */
export function subscription(): WxInterface {
  return asyncInterfaces({
    requestSubscribeMessage: (options) => {
      const templates = options.tmplIds as string[] | undefined;
      if (!Array.isArray(templates) || templates.length === 0) {
        throw new WxError("TmplIds can't be empty", { errCode: 10001 });
      }
      if (templates.length > templateLimit) {
        throw new WxError('Templates count out of max bounds', { errCode: 20003 });
      }
      if (!inTap()) throw new WxError('can only be invoked by user TAP gesture.', { errCode: 20012 });
      if (!mainSwitch) throw new WxError('The main switch is switched off', { errCode: 20004 });
      const given = Object.fromEntries(
        templates.map((template) => [template, answers[template] ?? 'accept']),
      );
      prompts.push({ templates: [...templates], answers: given });
      return given;
    },
  });
}
