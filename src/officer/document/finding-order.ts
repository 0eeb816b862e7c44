import type { Finding } from '@domain/eligibility/finding';

const order: Readonly<Record<Finding['verdict'], number>> = { notMet: 0, cannotTell: 1, met: 2 };

/** @returns the findings with those not met first, then those that people must judge; else as the round has them */
export const inReadingOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((one, other) => order[one.verdict] - order[other.verdict]);

/** @returns `7 项符合，1 项不符合` */
export const findingTallyWords = (findings: readonly Finding[]): string => {
  const count = (verdict: Finding['verdict']) => findings.filter((one) => one.verdict === verdict).length;
  return [
    `${count('met')} 项符合`,
    count('notMet') > 0 ? `${count('notMet')} 项不符合` : '',
    count('cannotTell') > 0 ? `${count('cannotTell')} 项待判断` : '',
  ]
    .filter((part) => part !== '')
    .join('，');
};
