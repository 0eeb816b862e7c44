import type { Application } from '../application/application';
import { type Post, postKey } from '../people/post';
import type { Instant } from '../time/shanghai';
import type { Addressee, MessageFacts, MessageKind, MessageLink, OutgoingMessage } from './message';

const addresseeKey = (to: Addressee): string => {
  switch (to.kind) {
    case 'person':
      return to.personId;
    case 'post':
      return postKey(to.post);
    case 'everyone':
      return 'everyone';
    default: {
      const never: never = to;
      return never;
    }
  }
};

export interface MessageWords {
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
  readonly facts?: MessageFacts;
  /** Where it leads; to the application when left out. */
  readonly link?: MessageLink;
}

const factsOf = ({ answers: { studioName }, unitName }: Application): MessageFacts => ({
  ...(typeof studioName === 'string' && studioName !== '' && { subject: studioName }),
  ...(unitName !== '' && { from: unitName }),
});

/** Writes messages about one application; `seq` is the step on its way that causes them. */
export const messagesAbout = (application: Application, seq: number, at: Instant) => {
  const to = (addressee: Addressee, words: MessageWords): OutgoingMessage => ({
    key: `${application._id}:${seq}:${words.kind}:${addresseeKey(addressee)}`,
    to: addressee,
    link: { kind: 'application', applicationId: application._id },
    at,
    ...words,
    facts: { ...factsOf(application), ...words.facts },
  });
  return {
    leader: (words: MessageWords) => to({ kind: 'person', personId: application.leaderId }, words),
    posts: (posts: readonly Post[], words: MessageWords) =>
      posts.map((post) => to({ kind: 'post', post }, words)),
  };
};
