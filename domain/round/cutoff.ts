import type { Extension } from '../application/application';
import { Failure } from '../failure/failure';
import { exactMinute, fullDay, type Instant } from '../time/shanghai';
import type { Round } from './round';

/** @returns the last instant at which a first submission is in time, a granted extension counted */
export const effectiveCutoff = (round: Round, extension: Extension | null): Instant => {
  const closing =
    round.closedAt !== null && round.closedAt < round.cutoffAt ? round.closedAt : round.cutoffAt;
  return extension !== null && extension.until > closing ? extension.until : closing;
};

/**
 * Decides by the server's clock whether a form that arrives now is in time (通知: "于9月29日前").
 * @throws Failure WRONG_STATE before the round has opened, LATE one millisecond after the cutoff
 */
export const assertInTime = (round: Round, extension: Extension | null, now: Instant): void => {
  if (round.state === 'draft' || now < round.opensAt) {
    throw new Failure('WRONG_STATE', {
      message: `${round.title}尚未开始，${fullDay(round.opensAt)}起可以提交。`,
    });
  }
  const cutoff = effectiveCutoff(round, extension);
  if (now > cutoff) {
    throw new Failure('LATE', {
      message: `${round.title}已于${exactMinute(cutoff)}截止，草稿已为您保留。如需补报，请联系${round.contact.name}，电话 ${round.contact.phone}。`,
      clause: '通知',
    });
  }
};
