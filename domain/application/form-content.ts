import type { Application, FormVersion } from './application';

/** @returns everything a submitted form says, in the shape over which its digest is taken */
export const formContent = (
  application: Pick<Application, '_id' | 'roundId' | 'leaderId' | 'leaderName' | 'unitName' | 'industry'>,
  { number, code, at, answers }: Omit<FormVersion, 'digest'>,
): object => {
  const { _id, roundId, leaderId, leaderName, unitName, industry } = application;
  return { _id, roundId, leaderId, leaderName, unitName, industry, answers, code, at, number };
};
