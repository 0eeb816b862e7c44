import { completeAnswers } from '../../cloudfunctions/programme/answers';
import type { Programme } from '../programme';
import { pictures } from './form-of-2020';

/** Starts the leader's form without any page. @returns its id and version */
export const begunDraft = async (programme: Programme): Promise<{ id: string; version: number }> => {
  const [round] = await programme.done('leader', 'round.list', {});
  const { id, version } = await programme.done('leader', 'application.start', { roundId: round?.id ?? '' });
  return { id, version };
};

/** The same, filled in completely: ready to be submitted. */
export const completeDraft = async (programme: Programme): Promise<{ id: string; version: number }> => {
  const { id, version } = await begunDraft(programme);
  const file = await programme.upload(id, pictures.venue.name, pictures.venue.content);
  const answers = completeAnswers(file);
  const saved = await programme.done('leader', 'application.save', { id, version, answers, device: '手机' });
  return { id, version: saved.version };
};
