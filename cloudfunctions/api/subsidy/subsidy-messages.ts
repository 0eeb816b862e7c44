import type { MessageKind, OutgoingMessage } from '@domain/messages/message';
import { type Subsidy, yuan } from '@domain/subsidy/subsidy';
import type { RoleCall } from '@platform/door/procedure';

type About = Pick<Subsidy, 'studioId' | 'unionPath' | 'studioName' | 'unitName' | 'amount'>;

interface Words {
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
}

const message = (
  id: string,
  about: About,
  to: OutgoingMessage['to'],
  words: Words,
  { requestId, now }: RoleCall,
): OutgoingMessage => ({
  key: `${id}:${words.kind}:${requestId}`,
  to,
  ...words,
  link: { kind: 'subsidy', subsidyId: id },
  at: now,
  facts: { subject: about.studioName, from: about.unitName },
});

/** Studios are named after whoever leads them: `studio.PERSON`. */
const leaderOf = ({ studioId }: About): string => studioId.slice('studio.'.length);

/** @returns a message to the studio's leader */
export const toLeader = (id: string, about: About, words: Words, call: RoleCall): OutgoingMessage =>
  message(id, about, { kind: 'person', personId: leaderOf(about) }, words, call);

/** @returns a message to the officers of the industry union */
export const toOffice = (id: string, about: About, words: Words, call: RoleCall): OutgoingMessage =>
  message(
    id,
    about,
    { kind: 'post', post: { capacity: 'industryUnion', unionId: about.unionPath.at(-1) ?? '' } },
    words,
    call,
  );

/** @returns `“马示例创新工作室”的补助 70,000 元` */
export const sumWords = ({ studioName, amount }: About): string => `“${studioName}”的补助 ${yuan(amount)} 元`;
