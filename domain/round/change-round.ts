import { Failure } from '../failure/failure';
import { checkRoundTexts } from '../messages/check-round-texts';
import type { OutgoingMessage } from '../messages/message';
import { tellEveryone } from '../messages/round-messages';
import { roundWords } from '../messages/round-texts';
import { dayWithWeekday, exactMinute, fromShanghai, type Instant, inShanghai } from '../time/shanghai';
import { ownTerms } from './own-round';
import { type NominationLevel, nominationNames, type Round, type RoundOwner, type RoundTerms } from './round';
import { checkTerms } from './terms-check';

/** A changed round and the messages that go out with the change. */
export interface RoundChange {
  readonly round: Round;
  readonly messages: readonly OutgoingMessage[];
}

const quiet = (round: Round): RoundChange => ({ round, messages: [] });
const next = (round: Round, changes: Partial<Round>): Round => ({
  ...round,
  ...changes,
  version: round.version + 1,
});

const assertState = (round: Round, state: Round['state'], message: string): void => {
  if (round.state !== state) throw new Failure('WRONG_STATE', { message });
};

const inYear = (at: Instant, from: number, to: number): Instant => {
  const moved = inShanghai(at).add(to - from, 'year');
  return fromShanghai(moved.format('YYYY-MM-DD HH:mm:ss.SSS'));
};

const termsOf = (terms: RoundTerms): RoundTerms => ({
  year: terms.year,
  title: terms.title,
  programme: terms.programme,
  notice: terms.notice,
  contact: terms.contact,
  opensAt: terms.opensAt,
  cutoffAt: terms.cutoffAt,
  titleKinds: terms.titleKinds,
  sections: terms.sections,
  conditions: terms.conditions,
  way: terms.way,
  targets: terms.targets,
  classes: terms.classes,
  reminders: terms.reminders,
  phrases: terms.phrases,
});

/** @returns a round's title in another year; of a nomination where it recommends studios */
const titleIn = (from: RoundTerms, year: number, nominatesTo: NominationLevel | undefined): string =>
  nominatesTo === undefined
    ? from.title.split(String(from.year)).join(String(year))
    : `${year}年推荐${nominationNames[nominatesTo]}`;

/** What a round is for, where it is not the industry union's naming of studios. */
export interface Purpose {
  /** The level to which it recommends named studios. */
  readonly nominatesTo?: NominationLevel;
  /** The unit that runs it for its own studios (三(七)). */
  readonly owner?: RoundOwner;
}

/**
 * Copies a round into a draft for another year: same rules, dates moved by the years between.
 * @throws Failure INVALID for a year outside 2000–2100
 */
export const copyRound = (
  from: RoundTerms,
  id: string,
  year: number,
  { nominatesTo, owner }: Purpose = {},
): Round => {
  if (!Number.isInteger(year) || year < 2000 || year > 2100) {
    throw new Failure('INVALID', { field: 'year', message: '请填写 2000 到 2100 之间的年份。' });
  }
  return {
    ...termsOf(from),
    year,
    title: titleIn(from, year, nominatesTo),
    ...(owner ? { ...ownTerms(from, year, owner), owner } : nominatesTo && { nominatesTo }),
    opensAt: inYear(from.opensAt, from.year, year),
    cutoffAt: inYear(from.cutoffAt, from.year, year),
    _id: id,
    state: 'draft',
    amendments: [],
    publishedAt: null,
    closedAt: null,
    version: 1,
  };
};

/** Terms that may change while a round runs: when and in which words people are told is no rule of it. */
const changesWhileOpen: readonly string[] = ['reminders'] satisfies readonly (keyof RoundTerms)[];

/**
 * Changes the terms of a draft; of a published round when and in which words people are reminded.
 * @throws Failure WRONG_STATE for other terms once it is published, INVALID for words that name what is not there
 */
export const changeRound = (round: Round, changes: Partial<RoundTerms>): RoundChange => {
  const mayChange = Object.keys(changes).every((term) => changesWhileOpen.includes(term));
  if (!(round.state === 'open' && mayChange)) {
    assertState(round, 'draft', '批次发布后只能修改提醒、调整截止时间或结束申报。');
  }
  const problems = checkRoundTexts(changes.reminders?.texts);
  const [first] = problems;
  if (first !== undefined) throw new Failure('INVALID', { ...first, problems });
  return quiet(next(round, changes));
};

/** Publishes a draft; everyone is told. @throws Failure WRONG_STATE, INVALID */
export const publishRound = (round: Round, now: Instant): RoundChange => {
  assertState(round, 'draft', '这个批次已经发布。');
  checkTerms(round, now);
  const published = next(round, { state: 'open', publishedAt: now });
  const message = tellEveryone(
    published,
    {
      ...roundWords(round, 'roundOpened', { 批次: round.title, 截止日: dayWithWeekday(round.cutoffAt) }),
      facts: { due: round.cutoffAt },
    },
    now,
  );
  return { round: published, messages: [message] };
};

/** Moves the cutoff of a published round: recorded, and everyone told (通知). @throws Failure WRONG_STATE, INVALID */
export const amendCutoff = (
  round: Round,
  cutoffAt: Instant,
  reason: string,
  by: string,
  now: Instant,
): RoundChange => {
  assertState(round, 'open', '只有进行中的批次可以调整截止时间。');
  if (reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明调整截止时间的理由。' });
  }
  if (cutoffAt <= now) {
    throw new Failure('INVALID', { field: 'cutoffAt', message: '新的截止时间应晚于现在。' });
  }
  const amendment = { at: now, by, from: round.cutoffAt, to: cutoffAt, reason: reason.trim() };
  const amended = next(round, { cutoffAt, amendments: [...round.amendments, amendment] });
  const message = tellEveryone(
    amended,
    {
      ...roundWords(round, 'cutoffAmended', {
        批次: round.title,
        截止时刻: exactMinute(cutoffAt),
        理由: reason.trim(),
      }),
      facts: { due: cutoffAt },
    },
    now,
  );
  return { round: amended, messages: [message] };
};

/** Ends the filing of a round, before or after its cutoff; what has been submitted goes on. @throws Failure WRONG_STATE */
export const closeRound = (round: Round, now: Instant): RoundChange => {
  assertState(round, 'open', '只有进行中的批次可以结束。');
  const closed = next(round, { state: 'closed', closedAt: now });
  const message = tellEveryone(closed, roundWords(round, 'roundClosed', { 批次: round.title }), now);
  return { round: closed, messages: [message] };
};
