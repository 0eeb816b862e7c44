import type { Appeal } from '../appeal/appeal';
import type { Post } from '../people/post';
import { type Renewal, verdictNames } from '../renewal/renewal';
import { fullDay, type Instant } from '../time/shanghai';
import { turnOf } from '../way/way';
import type { Addressee, MessageKind, OutgoingMessage } from './message';

type About = Pick<Renewal, 'titleId' | 'studioId' | 'studioName'>;

const told = (
  { titleId, studioId, studioName }: About,
  kind: MessageKind,
  key: string,
  at: Instant,
  words: { readonly title: string; readonly text: string; readonly from?: string },
  to: readonly Addressee[],
): readonly OutgoingMessage[] =>
  to.map((addressee) => ({
    key: `${key}:${addressee.kind === 'post' ? addressee.post.unionId : addressee.kind}`,
    kind,
    to: addressee,
    title: words.title,
    text: words.text,
    link: { kind: 'renewal', titleId, studioId },
    at,
    facts: { subject: studioName, ...(words.from !== undefined && { from: words.from }) },
  }));

const person = (personId: string): Addressee => ({ kind: 'person', personId });
const post = (one: Post): Addressee => ({ kind: 'post', post: one });
/** The unit's union and those above, without the one that decides: it knows. */
const below = (stations: readonly Post[]): readonly Addressee[] => stations.slice(0, -1).map(post);

/** @returns the removal, and until when an appeal against it can be filed, in words; empty for another outcome */
const appealWords = (appealUntil: Instant | ''): string =>
  appealUntil === '' ? '' : `如有异议，领军人物可于${fullDay(appealUntil)}前申诉。`;

/**
 * Tells the union whose turn it is, or, once it is decided, the leader and the unions below the industry union.
 * @param appealUntil end of the term for an appeal; empty where nothing is removed
 */
export const renewalMoved = (
  renewal: Renewal,
  leaderId: string,
  appealUntil: Instant | '',
  at: Instant,
): readonly OutgoingMessage[] => {
  const { _id, studioName, stations, cycle } = renewal;
  const turn = turnOf(renewal);
  const last = renewal.opinions.at(-1);
  if (turn !== null) {
    return told(
      renewal,
      'renewalTurn',
      `${_id}:turn:${renewal.opinions.length}`,
      at,
      {
        title: `${studioName}周期考核到您这一级`,
        text: `${last ? `${last.unionName}意见：${verdictNames[last.verdict]}。` : `${renewal.filedBy}已提交周期考核材料。`}请给出意见并盖章（二(六)）。`,
        from: last?.unionName ?? renewal.unitName,
      },
      [post(turn)],
    );
  }
  if (!last) return [];
  const by = last.improveBy === '' ? '' : `请于${last.improveBy}前完成改进，届时再考核。`;
  return told(
    renewal,
    'renewalDecided',
    `${_id}:decided`,
    at,
    {
      title: `周期考核结果：${verdictNames[last.verdict]}`,
      text: `${studioName}第 ${cycle.number} 个管理周期考核结果：${verdictNames[last.verdict]}。理由：${last.text}。${by}${appealWords(appealUntil)}（二(六)）`,
      from: last.unionName,
    },
    [person(leaderId), ...below(stations)],
  );
};

/** Tells the industry union that an appeal has been filed. */
export const appealFiled = (appeal: Appeal, at: Instant): readonly OutgoingMessage[] =>
  told(
    appeal,
    'appealFiled',
    `${appeal._id}:filed`,
    at,
    {
      title: `${appeal.studioName}提出申诉`,
      text: `${appeal.filedBy}对不再保留称号提出申诉，请听取陈述后作出决定（二(六)）。`,
      from: appeal.unitName,
    },
    appeal.stations.map(post),
  );

/** Tells the leader and the unions below what was decided on an appeal. */
export const appealDecided = (appeal: Appeal, leaderId: string, at: Instant): readonly OutgoingMessage[] => {
  const last = appeal.opinions.at(-1);
  if (!last) return [];
  const outcome = last.upheld ? '申诉成立，称号恢复' : '申诉不成立，维持原决定';
  return told(
    appeal,
    'appealDecided',
    `${appeal._id}:decided`,
    at,
    {
      title: outcome,
      text: `${appeal.studioName}：${outcome}。理由：${last.text}。${last.upheld ? '称号从未中断，台账和经费照常。' : ''}（二(六)）`,
      from: last.unionName,
    },
    [
      person(leaderId),
      ...appeal.unionPath
        .slice(0, -1)
        .map((unionId, index) => post({ capacity: index === 0 ? 'unitUnion' : 'directUnion', unionId })),
    ],
  );
};
