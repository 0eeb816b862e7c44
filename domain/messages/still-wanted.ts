import type { ApplicationIndex } from '../application/application';
import type { PostKey } from '../people/post';
import type { Instant } from '../time/shanghai';
import type { InboxMessage } from './message';

/** How the application that a message speaks of stands when the push is about to leave. */
export type AsItStands = Pick<ApplicationIndex, 'phase' | 'waitingFor'> & { readonly leaderId: string };

/** How the studio that a message speaks of stands: whether it holds its title, and has filed the year's assessment. */
export interface StudioAsItStands {
  readonly isNamed: boolean;
  readonly isFiled: boolean;
}

/** What messages speak of, as it stands now; what a message does not speak of is undefined. */
export interface Standing {
  readonly application: AsItStands | undefined;
  readonly studio: StudioAsItStands | undefined;
}

const withLeader = ({ phase }: AsItStands): boolean => phase === 'draft' || phase === 'returned';

/**
 * Whether a push is still of use: not once it has been read in the app, is out of date, or what it asks for has
 * been done meanwhile (a form handed in a second before is not reminded of).
 * @param standing what the message speaks of
 * @param posts keys of the posts that the receiver holds
 */
export const isStillWanted = (
  { kind, readAt, expiresAt, to }: InboxMessage,
  { application, studio }: Standing,
  posts: readonly PostKey[],
  now: Instant,
): boolean => {
  if (readAt !== null || (expiresAt !== undefined && expiresAt <= now)) return false;
  if (studio !== undefined) {
    if (kind === 'assessmentDue') return studio.isNamed && !studio.isFiled;
    return kind !== 'cycleEnd' || studio.isNamed;
  }
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
