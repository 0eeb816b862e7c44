import type { Duty } from '@domain/due/duty';
import { dueStateNames } from '@domain/due/obligation';
import { Badge } from '@/components/badge/state-badge';
import { Row } from '@/components/row/row';
import { dueDetail, dueTones } from './due-words';
import { pageOfDuty } from './duty-pages';

/** @returns what tells one duty from another in a list */
export const dutyKey = ({ kind, about }: Duty): string => `${kind}:${about}`;

/** One duty: what, by when, what is missing; it opens the page on which it is done. */
export const DutyRow = ({ duty }: { readonly duty: Duty }) => (
  <Row
    title={duty.title}
    text={dueDetail(duty)}
    aside={<Badge tone={dueTones[duty.state]}>{dueStateNames[duty.state]}</Badge>}
    onTap={pageOfDuty(duty)}
  />
);
