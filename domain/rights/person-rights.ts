import type { Right } from './right';

/** What everyone has for himself or herself, in whatever capacity. */
export const personRights = {
  'me.get': 'person',
  'message.list': 'person',
  'message.read': 'person',
  'subscription.get': 'person',
  'subscription.report': 'person',
  'privacy.held': 'person',
  'privacy.correct': 'person',
  'privacy.export': 'person',
  'privacy.erase': 'person',
} as const satisfies Record<string, Right>;

/** What stands open without a sign-in: no more than the paper or the notice shows. */
export const publicRights = {
  'check.form': 'anyone',
  'check.round': 'anyone',
} as const satisfies Record<string, Right>;
