import type { Duty } from '@domain/due/duty';
import type { DueState } from '@domain/due/obligation';
import { dueDetail, pageOf } from '@/due/due-words';
import { pageOfDuty } from '@/due/duty-pages';
import type { DueRow } from '../../../cloudfunctions/api/due/due.views';

/** One thing on a day of the calendar. */
export interface CalendarItem {
  readonly key: string;
  readonly day: string;
  readonly title: string;
  readonly detail: string;
  readonly state: DueState;
  readonly open: (() => void) | undefined;
}

const shown = (detail: string, clause: string): string =>
  [detail, clause].filter((part) => part !== '').join(' · ');

/** @returns what has a day: the own duties, and of the own studio what is expected of it */
export const calendarItems = (
  duties: readonly Duty[],
  own: readonly DueRow[],
  leads: boolean,
): readonly CalendarItem[] => [
  ...duties
    .filter(({ due }) => due !== '')
    .map((duty) => ({
      key: `duty:${duty.kind}:${duty.about}`,
      day: duty.due,
      title: duty.title,
      detail: shown(duty.detail, duty.clause),
      state: duty.state,
      open: pageOfDuty(duty),
    })),
  ...own.flatMap(({ studioId, obligations }) =>
    obligations
      // The own titles stand among the duties already.
      .filter(({ due, kind }) => due !== '' && kind !== 'cycle')
      .map((one) => ({
        key: `${studioId}:${one.kind}:${one.about}`,
        day: one.due,
        title: one.title,
        detail: dueDetail({ ...one, due: '' }),
        state: one.state,
        open: one.state === 'later' ? undefined : pageOf(studioId, one, leads),
      })),
  ),
];
