import type { MeView } from '../../cloudfunctions/api/me/me.views';
import { lastSeen } from './last-seen';
import { queryClient } from './queries';

/** @returns the id of the person whose calls these are, also without a network; null while it is not known */
export const whoIs = (): string | null => {
  const [known] = queryClient.getQueriesData<MeView>({ queryKey: ['me.get'] });
  return known?.[1]?.id ?? lastSeen('me.get')?.id ?? null;
};
