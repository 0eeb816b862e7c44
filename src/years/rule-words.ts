import type { RuleState } from '@domain/rulebook/rule';
import { dateWords } from '@/components/dates/date.types';
import type { RuleRow } from '../../cloudfunctions/api/rule/rule.views';

export const ruleTones: Readonly<Record<RuleState, 'green' | 'blue' | 'amber'>> = {
  inForce: 'green',
  later: 'blue',
  missing: 'amber',
};

/** @returns `第 2 版，2020年10月1日起施行`; empty while there is none */
export const sinceWords = ({ version, inForceFrom }: Pick<RuleRow, 'version' | 'inForceFrom'>): string =>
  version === 0 ? '' : `第 ${version} 版，${dateWords(inForceFrom)}起施行`;
