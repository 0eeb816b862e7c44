import type { OutgoingMessage } from '@domain/messages/message';
import type { Round } from '@domain/round/round';
import type { StoredReview, StoredSheet } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';

/** Tells an expert that applications wait to be read: one message a request, however many were given. */
export const toExpert = (
  review: Pick<StoredReview, '_id'>,
  expertId: string,
  { requestId, now }: Pick<RoleCall, 'requestId' | 'now'>,
): OutgoingMessage => ({
  key: `${review._id}:readingsGiven:${requestId}:${expertId}`,
  kind: 'readingsGiven',
  to: { kind: 'person', personId: expertId },
  title: '有申报表待您评审',
  text: '产业工会给您分配了新的申报表，请阅读后评分。',
  link: { kind: 'readings' },
  at: now,
});

/** Tells the officers that an expert has stepped back and another one is needed. */
export const toIndustryUnion = (
  review: Pick<StoredReview, '_id'>,
  round: Pick<Round, 'title'>,
  { requestId, now, person, role }: RoleCall,
): OutgoingMessage => ({
  key: `${review._id}:interestDeclared:${requestId}`,
  kind: 'interestDeclared',
  to: { kind: 'post', post: { capacity: 'industryUnion', unionId: role.unionId } },
  title: '评审专家申请回避',
  text: `${person.name}对一份申报表申请回避，请另派专家。`,
  link: { kind: 'review', roundId: review._id },
  at: now,
  facts: { subject: round.title, from: person.name },
});

/** Tells an expert that a sheet came back, and why. */
export const sheetSentBack = (
  sheet: StoredSheet,
  reason: string,
  { requestId, now }: RoleCall,
): OutgoingMessage => ({
  key: `${sheet._id}:sheetSentBack:${requestId}`,
  kind: 'sheetSentBack',
  to: { kind: 'person', personId: sheet.expertId },
  title: '评分表退回更正',
  text: `产业工会退回了您的一份评分表：${reason.trim()}`,
  link: { kind: 'readings' },
  at: now,
});
