import { Failure } from '@domain/failure/failure';
import { standingOf } from '@domain/people/invitation';
import type { Instant } from '@domain/time/shanghai';
import { digestOf } from '@platform/codes/codes';
import type { StoredInvitation } from '@platform/database/collections';
import { findOne } from '@platform/database/database';

/** The same words for a code that never was and for one that is spent, revoked or out of date. */
export const noSuchInvitation = (log: string): Failure =>
  new Failure('NOT_FOUND', {
    message: '邀请码无效：可能输错、已用过、已撤销或已过期。请核对，或请邀请人重新生成。',
    field: 'code',
    log,
  });

/**
 * @param code bare signs
 * @returns the invitation and whether it can still be accepted
 * @throws Failure NOT_FOUND
 */
export const invitationByCode = async (
  code: string,
  now: Instant,
): Promise<{ readonly invitation: StoredInvitation; readonly isOpen: boolean }> => {
  const invitation: StoredInvitation | null = await findOne<'invitations', keyof StoredInvitation & string>(
    'invitations',
    { where: { codeDigest: digestOf(code) } },
  );
  if (!invitation) throw noSuchInvitation('no invitation with this code');
  return { invitation, isOpen: standingOf(invitation, now) === 'open' };
};
