import type { AssessmentPhase } from '@domain/assessment/assessment';
import type { Grade } from '@domain/programme/terms';
import { gradeNames } from '@domain/programme/terms';
import type { PeriodState } from '@domain/self-check/self-check';
import type { AssessmentRow } from '../../cloudfunctions/api/assessment/assessment.views';

type Tone = 'grey' | 'blue' | 'amber' | 'green' | 'red';

export const periodTones: Readonly<Record<PeriodState, Tone>> = {
  filed: 'green',
  filedLate: 'amber',
  open: 'blue',
  overdue: 'red',
  later: 'grey',
};

export const gradeTones: Readonly<Record<Grade, Tone>> = {
  excellent: 'green',
  qualified: 'green',
  barely: 'amber',
  unqualified: 'red',
};

const phaseTones: Readonly<Record<AssessmentPhase, Tone>> = {
  none: 'grey',
  assessing: 'blue',
  filed: 'green',
};

/** @returns a year's state in words and colour: the grade once filed, else whose turn it is */
export const yearState = ({
  phase,
  grade,
  late,
  isMine,
}: Pick<AssessmentRow, 'phase' | 'grade' | 'late' | 'isMine'>): {
  readonly words: string;
  readonly tone: Tone;
} => {
  if (phase === 'filed' && grade !== null) return { words: gradeNames[grade], tone: gradeTones[grade] };
  if (late) return { words: '逾期未备案', tone: 'red' };
  if (isMine) return { words: '待您考核', tone: 'blue' };
  return { words: phase === 'none' ? '未考核' : '考核中', tone: phaseTones[phase] };
};

/** @returns who has it, or when it was filed */
export const yearDetail = ({ phase, turn, late, total, corrections }: AssessmentRow): string =>
  phase === 'filed'
    ? [
        total === null ? '' : `${total} 分`,
        late ? '逾期备案' : '已备案',
        corrections === 0 ? '' : `更正 ${corrections} 次`,
      ]
        .filter((part) => part !== '')
        .join(' · ')
    : `待${turn}考核`;
