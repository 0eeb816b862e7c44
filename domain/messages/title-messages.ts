import { currentIssue, type Title } from '../title/title';
import type { OutgoingMessage } from './message';

/**
 * @param leaderId who leads the studio now
 * @returns the message of a certificate that was issued again, with the reason
 */
export const certificateReissued = (
  title: Title & { readonly _id: string },
  leaderId: string,
): OutgoingMessage => {
  const { issue, studioName, reason, at } = currentIssue(title);
  return {
    key: `${title._id}:certificateReissued:${issue}`,
    kind: 'certificateReissued',
    to: { kind: 'person', personId: leaderId },
    title: '证书已重新制发',
    text: `“${studioName}”（${title.number}）的证书已重新制发：${reason}。以前的证书不再有效。`,
    link: { kind: 'title', titleId: title._id },
    at,
    facts: { subject: studioName, from: title.issuer },
  };
};
