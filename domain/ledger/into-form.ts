import type { FileRef, ProjectEntry, ResultEntry } from '../form/answers';
import { limits } from '../form/limits';
import type { ProjectContent } from '../project/project';
import type { ResultContent } from '../result/result';

const short = (text: string): string => text.slice(0, limits.shortText);

/**
 * @param id of the entry in the ledger: what has been taken over already is known by it
 * @param evidence copies that belong to the application
 * @returns the result as the form lists it (一(二)4)
 */
export const resultIntoForm = (
  id: string,
  { name, level, recognisedBy, recognisedOn, economicBenefit, socialBenefit, usedAt }: ResultContent,
  evidence: readonly FileRef[],
): ResultEntry => ({
  id,
  name: short(name),
  level,
  recognisedBy: short(recognisedBy),
  date: recognisedOn,
  benefit: [economicBenefit, socialBenefit, usedAt === '' ? '' : `应用于${usedAt}`]
    .filter((text) => text !== '')
    .join('；')
    .slice(0, limits.mediumText),
  evidence,
});

/** @returns the project as the form lists it (一(二)3). @param id as for results */
export const projectIntoForm = (
  id: string,
  { name, approvedBy, year }: ProjectContent,
  evidence: readonly FileRef[],
): ProjectEntry => ({ id, name: short(name), approvedBy: short(approvedBy), year, evidence });
