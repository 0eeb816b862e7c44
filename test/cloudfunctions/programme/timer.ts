import type { Programme } from './open-programme';

/** Fires the timer of `reminders`, as the platform does. */
export const fireTimer = async ({ cloud }: Programme): Promise<unknown> => {
  const event = {
    Type: 'Timer',
    TriggerName: 'everyMinute',
    Time: new Date().toISOString(),
    Message: '',
  };
  return (await cloud.call('reminders', event, cloud.apiKey)).body;
};
