import type { ApplicationIndex } from '../application/application';
import type { PostKey } from '../people/post';
import type { Instant } from '../time/shanghai';
import type { InboxMessage } from './message';

/** How the application that a message speaks of stands when the push is about to leave. */
export type AsItStands = Pick<ApplicationIndex, 'phase' | 'waitingFor'> & { readonly leaderId: string };

const withLeader = ({ phase }: AsItStands): boolean => phase === 'draft' || phase === 'returned';

/**
 * Whether a push is still of use: not once it has been read in the app, is out of date, or what it asks for has
 * been done meanwhile (a form handed in a second before is not reminded of).
 * @param application the one the message speaks of; undefined where it speaks of none
 * @param posts keys of the posts that the receiver holds
 */
export const isStillWanted = (
  { kind, readAt, expiresAt, to }: InboxMessage,
  application: AsItStands | undefined,
  posts: readonly PostKey[],
  now: Instant,
): boolean => {
  if (readAt !== null || (expiresAt !== undefined && expiresAt <= now)) return false;
  if (application === undefined) return true;
  switch (kind) {
    case 'draftReminder':
      return withLeader(application);
    case 'opinionDue':
    case 'applicationResubmitted':
    case 'applicationAgeing':
      return application.waitingFor.some((post) => posts.includes(post));
    case 'applicationOverdue':
      return application.waitingFor.length > 0;
    case 'urged':
      return application.leaderId === to
        ? withLeader(application)
        : application.waitingFor.some((post) => posts.includes(post));
    default:
      return true;
  }
};
