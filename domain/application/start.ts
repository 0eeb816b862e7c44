import { Failure } from '../failure/failure';
import type { Answers, RosterEntry } from '../form/answers';
import type { Person } from '../people/person';
import type { Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { Union } from '../unions/union';
import type { Application } from './application';

/** @returns the id of the one application that a leader can have in a round: a second start finds the first */
export const applicationId = (roundId: string, leaderId: string): string => `${roundId}.${leaderId}`;

const leaderEntry = (leader: Person): RosterEntry => ({
  id: 'leader',
  name: leader.name,
  sex: leader.sex,
  birth: '',
  grade: null,
  education: null,
  role: 'leader',
  position: '',
});

/** What is known need not be typed: the roster starts with the leader, the telephone is offered. */
const knownAnswers = (round: Round, leader: Person): Answers => {
  const fields = round.sections.flatMap((section) => section.fields);
  const known = fields.flatMap((field): readonly (readonly [string, Answers[string]])[] => {
    if (field.kind === 'roster') return [[field.key, [leaderEntry(leader)]]];
    if (field.kind === 'phone') return [[field.key, leader.phone]];
    return [];
  });
  return Object.fromEntries(known);
};

/**
 * Opens a draft for a leader. Possible after the cutoff too: the draft can then be submitted with an extension.
 * @param unionPath the union of the leader's unit first, the industry union last
 * @throws Failure WRONG_STATE for a round that is not published yet, INVALID when the unit is not known
 */
export const startApplication = (
  round: Round,
  leader: Person,
  unionPath: readonly Union[],
  now: Instant,
): Application => {
  const unit = unionPath[0]?.unit;
  if (round.state === 'draft') {
    throw new Failure('WRONG_STATE', { message: '这个申报批次还没有发布。' });
  }
  if (unit == null) {
    throw new Failure('INVALID', { message: '您所属的单位还没有登记，请联系单位工会。' });
  }
  return {
    _id: applicationId(round._id, leader._id),
    roundId: round._id,
    leaderId: leader._id,
    leaderName: leader.name,
    unionPath: unionPath.map((union) => union._id),
    unitName: unit.name,
    industry: unit.industry,
    answers: knownAnswers(round, leader),
    state: { phase: 'draft' },
    stations: [],
    forms: [],
    opinions: [],
    way: [],
    extension: null,
    teamIds: [],
    version: 1,
    savedAt: now,
    savedOn: '',
    outbox: [],
    handled: [],
  };
};
