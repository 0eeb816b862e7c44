import type { Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { MessageWords } from './application-messages';
import type { OutgoingMessage } from './message';

/** @returns one message to every leader and officer about a round, of a unit's own round to the unit's; the version makes it unique */
export const tellEveryone = (
  round: Pick<Round, '_id' | 'version' | 'title' | 'owner'>,
  words: MessageWords,
  at: Instant,
): OutgoingMessage => ({
  key: `${round._id}:v${round.version}:${words.kind}`,
  to: { kind: 'everyone', ...(round.owner && { unionId: round.owner.unionId }) },
  link: { kind: 'round', roundId: round._id },
  at,
  ...words,
  facts: { subject: round.title, ...words.facts },
});
