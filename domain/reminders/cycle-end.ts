import { type CycleTerms, cycleOf, endOf, opensOn } from '../cycle/cycle';
import type { OutgoingMessage } from '../messages/message';
import { type Slot, slotInForce } from '../round/reminder-slots';
import { daysBetween, dayWithWeekday, fromShanghai, fullDay, type Instant } from '../time/shanghai';
import type { Cycle } from '../title/state';
import { currentIssue, type Title } from '../title/title';
import { stationsToTop } from '../way/way';

/** Days before the end of a cycle, and of a term to improve, on which it is called in mind (二(六)). */
export const cycleReminders = { daysBefore: [90, 30, 7], timeOfDay: '09:00' } as const;
const improveReminders = { daysBefore: [30, 7], timeOfDay: '09:00' } as const;

/** @returns the reminders of a cycle's end: the day on which it can be filed first */
export const remindersOfCycle = (cycle: Cycle, terms: Pick<CycleTerms, 'opensMonthsBefore'>) => {
  const first = daysBetween(fromShanghai(opensOn(cycle, terms)), endOf(cycle));
  const { daysBefore, timeOfDay } = cycleReminders;
  return { daysBefore: [...new Set([first, ...daysBefore])].filter((days) => days <= first), timeOfDay };
};

type Reminded = Pick<Title, 'since' | 'class' | 'history' | 'state' | 'issues' | 'unionPath' | 'studioId'> & {
  readonly _id: string;
};

const toEveryone = (
  { _id, studioId, unionPath, issues }: Reminded,
  leaderId: string,
  what: { readonly key: string; readonly title: string; readonly leader: string; readonly officer: string },
  slot: Slot,
  due: Instant,
  now: Instant,
): readonly OutgoingMessage[] => {
  const message = (to: OutgoingMessage['to'], who: string, text: string): OutgoingMessage => ({
    key: `${_id}:${what.key}:${slot.daysBefore}:${who}`,
    kind: 'cycleEnd',
    to,
    title: what.title,
    text,
    link: { kind: 'renewal', titleId: _id, studioId },
    at: now,
    facts: { subject: currentIssue({ issues }).studioName, due },
    expiresAt: slot.until,
  });
  return [
    message({ kind: 'person', personId: leaderId }, 'person', what.leader),
    ...stationsToTop(unionPath).map((post) =>
      message({ kind: 'post', post }, `post:${post.unionId}`, what.officer),
    ),
  ];
};

/**
 * The reminders due now before a title's cycle, or its term to improve, ends: to the studio's leader and to every
 * union that has a say in it (二(六)). A year before, the first of them opens the renewal.
 * @param underway whether its renewal has been filed: then nobody is reminded
 */
export const cycleEndReminders = (
  title: Reminded,
  leaderId: string,
  underway: boolean,
  terms: CycleTerms,
  now: Instant,
): readonly OutgoingMessage[] => {
  const cycle = cycleOf(title, terms);
  if (cycle === null || underway) return [];
  const { studioName } = currentIssue(title);
  const { state } = title;
  if (state.kind === 'improving') {
    const due = endOf({ ...cycle, until: state.by });
    const slot = slotInForce(improveReminders, due, now);
    if (slot === null) return [];
    const ends = `${studioName}的限期改进于${fullDay(due)}到期`;
    return toEveryone(
      title,
      leaderId,
      {
        key: `improve:${due}`,
        title: `限期改进还有 ${daysBetween(now, due)} 天到期`,
        leader: `${ends}，请整理改进情况，申请再次考核（二(六)）。`,
        officer: `${ends}，请督促工作室申请再次考核（二(六)）。`,
      },
      slot,
      due,
      now,
    );
  }
  if (state.kind !== 'held') return [];
  const due = endOf(cycle);
  const slot = slotInForce(remindersOfCycle(cycle, terms), due, now);
  if (slot === null) return [];
  const ends = `${studioName}的管理周期于${fullDay(due)}（${dayWithWeekday(due).slice(-3, -1)}）期满`;
  return toEveryone(
    title,
    leaderId,
    {
      key: `cycle:${due}`,
      title: `管理周期还有 ${daysBetween(now, due)} 天期满`,
      leader: `${ends}，请准备周期考核材料，写好总结后申请（二(六)）。`,
      officer: `${ends}，请督促工作室申请周期考核（二(六)）。`,
    },
    slot,
    due,
    now,
  );
};
