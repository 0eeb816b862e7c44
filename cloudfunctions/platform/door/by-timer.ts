import tcb from '@cloudbase/node-sdk';
import type { PlatformContext } from './caller';

/** Variables that the platform sets when a person's client calls. */
const personal = ['WX_OPENID', 'TCB_UUID', 'TCB_CUSTOM_USER_ID'] as const;

/**
 * Whether the platform's timer calls. Anyone can send an event that says Timer: a person, signed in or
 * anonymous, is told by the context.
 */
export const calledByTimer = (event: unknown, context: PlatformContext): boolean => {
  const isTimerEvent =
    typeof event === 'object' && event !== null && 'Type' in event && event.Type === 'Timer';
  const parsed = tcb.parseContext(context);
  const variables: Record<string, unknown> = { ...(parsed.environment ?? parsed.environ) };
  const byPerson = personal.some((name) => Boolean(variables[name]));
  return isTimerEvent && !byPerson && String(variables.TCB_ISANONYMOUS_USER) !== 'true';
};
