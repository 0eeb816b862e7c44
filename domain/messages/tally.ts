import type { Instant } from '../time/shanghai';
import type { SendOutcome } from './push';
import { type TemplateKey, templateKeys } from './templates';

/** What a person has answered to one template in WeChat's prompt. */
export type Answer = 'accept' | 'reject' | 'ban' | 'filter';

/** Our own count of a person's agreements: WeChat tells nobody how many are left. `_id` is the person's. */
export interface Subscriptions {
  readonly _id: string;
  /** How many messages of a template may still be sent. */
  readonly left: Partial<Readonly<Record<TemplateKey, number>>>;
  /** Templates the person has told WeChat to agree to always: the prompt then adds one without asking. */
  readonly always: readonly TemplateKey[];
  /** The main switch of all messages, as last seen: 20004. */
  readonly switchedOff: boolean;
  /** When a push last left, so that what follows at once is gathered. */
  readonly lastPushAt: Instant | null;
  /** Whoever is pushing to this person holds the place until then. */
  readonly busyUntil: Instant | null;
  /** Names whoever does, and how many pushes it has counted. */
  readonly holder?: string | null;
  readonly turn?: number;
  /** Reports counted already. */
  readonly reports: readonly string[];
}

export const noSubscriptions = (personId: string): Subscriptions => ({
  _id: personId,
  left: {},
  always: [],
  switchedOff: false,
  lastPushAt: null,
  busyUntil: null,
  reports: [],
});

export const leftOf = ({ left }: Pick<Subscriptions, 'left'>, template: TemplateKey): number =>
  left[template] ?? 0;

/** What a phone reports after the prompt: its answers, or that the main switch is off. */
export interface PromptReport {
  readonly answers: Partial<Readonly<Record<TemplateKey, Answer>>>;
  /** Templates for which WeChat says that the choice is kept; undefined where it does not say. */
  readonly always?: readonly TemplateKey[] | undefined;
  readonly switchedOff: boolean;
}

const remembered = 50;

/**
 * Counts a report: +1 for each accept; a report that comes again changes nothing.
 * @param reportId the request's id, the same on every retry
 */
export const afterReport = (
  before: Subscriptions,
  { answers, always, switchedOff }: PromptReport,
  reportId: string,
): Subscriptions => {
  if (before.reports.includes(reportId)) return before;
  const accepted = templateKeys.filter((key) => answers[key] === 'accept');
  const left = { ...before.left };
  for (const key of accepted) left[key] = leftOf(before, key) + 1;
  return {
    ...before,
    left,
    always: always ?? before.always,
    switchedOff,
    reports: [...before.reports, reportId].slice(-remembered),
  };
};

/** What our count becomes by a call of WeChat: −1 for what went out, or may have; 0 on 43101; the switch off on 20004. */
export const afterSend = <S extends Pick<Subscriptions, 'left' | 'switchedOff'>>(
  before: S,
  template: TemplateKey,
  outcome: SendOutcome,
): S => {
  const has = (count: number): S => ({ ...before, left: { ...before.left, [template]: count } });
  switch (outcome.kind) {
    case 'sent':
    case 'unclear':
      return has(Math.max(leftOf(before, template) - 1, 0));
    case 'never':
      if (outcome.why === 'noAgreement') return has(0);
      return outcome.why === 'switchedOff' ? { ...before, switchedOff: true } : before;
    case 'later':
      return before;
    default: {
      const never: never = outcome;
      return never;
    }
  }
};

/** How many agreements of each template are needed soon. */
export type Needs = Partial<Readonly<Record<TemplateKey, number>>>;

const mostAtOnce = 3;

/**
 * Templates to ask for at one tap: at most three, most needed first, of these the lowest in the tally.
 * Those with enough in hand are left out, unless the person keeps agreeing anyway.
 * @param needs how many will be needed; what is not needed is not asked for
 */
export const templatesToAsk = (
  { left, always }: Pick<Subscriptions, 'left' | 'always'>,
  needs: Needs,
  registered: readonly TemplateKey[],
): readonly TemplateKey[] => {
  const short = (key: TemplateKey): number => (needs[key] ?? 0) - leftOf({ left }, key);
  return registered
    .filter((key) => (needs[key] ?? 0) > 0 && (short(key) > 0 || always.includes(key)))
    .sort((one, other) => short(other) - short(one) || leftOf({ left }, one) - leftOf({ left }, other))
    .slice(0, mostAtOnce);
};

/** What a person has to expect soon. */
export interface Expecting {
  /** Reminders still to come before the cutoffs of the forms that are with the person. */
  readonly slots: number;
  readonly leads: boolean;
  readonly isOfficer: boolean;
}

/** @returns how many agreements of each template a person will need soon: deadlines first, then work, then news */
export const needsOf = ({ slots, leads, isOfficer }: Expecting): Needs => ({
  deadline: Math.max(slots, 2),
  progress: leads ? 3 : 0,
  task: isOfficer ? 5 : 1,
  news: 1,
});
