import type { Finding } from '@domain/eligibility/finding';
import type { Problem } from '@domain/failure/failure';
import type { Answer, Answers } from '@domain/form/answers';
import type { FormField } from '@domain/round/round';
import type { RoundView } from '../../cloudfunctions/api/round/round.views';

export type Edit = (key: string, change: (now: Answer | undefined) => Answer) => void;

/** Everything a field of the form is drawn from. */
export interface FieldProps {
  readonly applicationId: string;
  readonly round: RoundView;
  readonly field: FormField;
  readonly answers: Answers;
  readonly edit: Edit;
  /** Of the whole form. */
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
  /** Problems are shown from the start, not only where something has been filled in. */
  readonly strict: boolean;
}
