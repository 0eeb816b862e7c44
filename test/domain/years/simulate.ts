import { decideAppeal, fileAppeal, hearAppeal, removalOf, stepOfAppeal } from '../../../domain/appeal/appeal';
import { giveOpinion, openAssessment } from '../../../domain/assessment/assessment';
import { cycleOf, cyclePhase } from '../../../domain/cycle/cycle';
import { Failure } from '../../../domain/failure/failure';
import { usualTerms } from '../../../domain/programme/terms';
import { cycleEndReminders } from '../../../domain/reminders/cycle-end';
import { fileRenewal, giveRenewalOpinion, stepOf, verdicts } from '../../../domain/renewal/renewal';
import { stateByTitles } from '../../../domain/studio/state-by-titles';
import { markReturned, pay } from '../../../domain/subsidy/subsidy';
import { dayInShanghai, fromShanghai, type Instant } from '../../../domain/time/shanghai';
import { assertSupported, takeStep } from '../../../domain/title/state';
import { currentIssue, reissue } from '../../../domain/title/title';
import { turnOf } from '../../../domain/way/way';
import type { Chance } from '../../cloudfunctions/season/chance';
import { type Life, newLife, noFacts, sayerAt } from './one-title';

const terms = usualTerms;
const day = 86_400_000;

/** What came of the years, for the reader of a report. */
export interface Tally {
  steps: number;
  renewed: number;
  toImprove: number;
  removed: number;
  restored: number;
  late: number;
  outages: number;
  reminders: number;
  refusals: number;
  paid: number;
}

/** The whole programme, its clock, and every reminder that has left. */
export interface World {
  now: Instant;
  readonly chance: Chance;
  readonly lives: Life[];
  /** Keys of reminders with how often each has left the outbox. */
  readonly inbox: Map<string, number>;
  readonly tally: Tally;
}

export const newWorld = (studios: number, chance: Chance): World => ({
  now: fromShanghai('2020-01-01 08:00'),
  chance,
  lives: Array.from({ length: studios }, (_, index) =>
    newLife(index, fromShanghai(`202${index % 3}-0${1 + (index % 9)}-15 07:00`)),
  ),
  inbox: new Map(),
  tally: {
    steps: 0,
    renewed: 0,
    toImprove: 0,
    removed: 0,
    restored: 0,
    late: 0,
    outages: 0,
    reminders: 0,
    refusals: 0,
    paid: 0,
  },
});

/** Carries out what is possible; what the rules refuse is refused in words, and changes nothing. */
const attempt = (world: World, act: () => void): void => {
  try {
    act();
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    world.tally.refusals += 1;
  }
};

const assess = (world: World, life: Life): void => {
  const year = Number(dayInShanghai(world.now).slice(0, 4)) - (world.chance.happens(0.4) ? 1 : 0);
  const known =
    life.assessments.get(year) ?? openAssessment(life.studio, year, terms.assessment, noFacts, world.now);
  const place = known.opinions.length;
  const scores = Object.fromEntries(known.sheet.criteria.map(({ id, weight }) => [id, weight]));
  const next = giveOpinion(
    known,
    { scores, text: '考核属实。' },
    sayerAt(life.title.unionPath, place, world.now),
  );
  life.assessments.set(year, next);
  if (next.late) world.tally.late += 1;
};

const file = (world: World, life: Life): void => {
  if (life.renewals.some(({ decidedAt }) => decidedAt === '') || life.left.length > 0) return;
  const isLeader = world.chance.happens(0.9);
  const words = { statement: '按计划完成。', files: [] };
  const by = { name: '示例', isLeader };
  life.renewals.push(fileRenewal(life.title, [], words, by, terms.cycle, world.now));
};

const opine = (world: World, life: Life): void => {
  const index = life.renewals.findIndex(({ decidedAt }) => decidedAt === '');
  const open = life.renewals[index];
  if (!open) return;
  const place = world.chance.happens(0.1) ? 2 : open.opinions.length;
  const drawn = verdicts[Math.floor(world.chance.next() * 3)] ?? 'keep';
  const verdict = world.chance.happens(0.4) ? 'keep' : drawn;
  const improveBy = dayInShanghai(new Date(Date.parse(world.now) + 180 * day).toISOString());
  const next = giveRenewalOpinion(
    open,
    { verdict, text: '核查属实。', improveBy },
    sayerAt(life.title.unionPath, place, world.now),
  );
  life.renewals[index] = next;
  if (turnOf(next) === null) life.left.push('renewal');
};

const appeal = (world: World, life: Life): void => {
  const last = life.appeals.at(-1);
  const removal = removalOf(life.title);
  if (removal === null || life.left.length > 0) return;
  if (last?.against !== removal.cause) {
    const grounds = '成果已经登记，考核时没有计入。';
    life.appeals.push(fileAppeal(life.title, { grounds, files: [] }, '示例', world.now));
    return;
  }
  const by = sayerAt(life.title.unionPath, 2, world.now);
  const index = life.appeals.length - 1;
  if (last.hearings.length === 0 && world.chance.happens(0.8)) {
    const hearing = {
      day: dayInShanghai(world.now),
      present: '示例',
      text: '属实。',
      by: '示例',
      at: world.now,
    };
    life.appeals[index] = hearAppeal(last, hearing);
    return;
  }
  life.appeals[index] = decideAppeal(last, { upheld: world.chance.happens(0.7), text: '已核实。' }, by);
  life.left.push('appeal');
};

/** What a leader's leaving does while nobody follows, and his or her successor's coming; a rename. */
const change = (world: World, life: Life): void => {
  const step = { at: world.now, by: '示例', reason: '变更', cause: `change.${life.title._id}.${world.now}` };
  if (world.chance.happens(0.5)) {
    const { leaderName, unitName, by } = currentIssue(life.title);
    const code = `C-${life.title._id}-${life.title.issues.length + 1}`;
    life.title = {
      ...life.title,
      ...reissue(life.title, {
        leaderName,
        unitName,
        by,
        studioName: `示例${world.now}`,
        code,
        at: world.now,
        reason: '更名',
      }),
    };
  } else if (life.title.state.kind === 'paused') {
    life.title = takeStep(life.title, { ...step, kind: 'resumed' });
    life.expected = life.before.pop() ?? 'held';
  } else {
    const before = life.expected;
    life.title = takeStep(life.title, { ...step, kind: 'paused' });
    life.before.push(before);
    life.expected = 'paused';
  }
};

const money = (world: World, life: Life): void => {
  assertSupported(life.title.state);
  const by = { personId: 'one', personName: '示例', at: world.now };
  if (life.subsidy.state.kind === 'paid' && world.chance.happens(0.1)) {
    life.subsidy = markReturned(life.subsidy, '账号有误', by);
  } else {
    life.subsidy = pay(life.subsidy, '凭证', by);
    world.tally.paid += 1;
  }
};

/** What was decided is carried out, at once or after an outage, and sometimes twice. */
const carryOut = (world: World, life: Life): void => {
  const kind = life.left[0];
  if (kind === undefined) return;
  const renewal = life.renewals.at(-1);
  const lastAppeal = life.appeals.at(-1);
  const step =
    kind === 'renewal'
      ? renewal && stepOf(renewal, terms.cycle)
      : lastAppeal && stepOfAppeal(lastAppeal, life.title, terms.cycle);
  life.left.shift();
  if (!step) return;
  try {
    life.title = takeStep(takeStep(life.title, step), step);
  } catch (thrown) {
    // It rests by now: the outcome waits until it is taken up again.
    if (!(thrown instanceof Failure)) throw thrown;
    life.left.unshift(kind);
    return;
  }
  switch (step.kind) {
    case 'renewed':
      world.tally.renewed += 1;
      life.expected = 'held';
      life.cycle += 1;
      break;
    case 'toImprove':
      world.tally.toImprove += 1;
      life.expected = 'improving';
      break;
    case 'removed':
      world.tally.removed += 1;
      life.before.push(life.expected);
      life.expected = 'removed';
      break;
    case 'restored':
      world.tally.restored += 1;
      life.before.pop();
      life.expected = 'held';
      life.cycle += 1;
      break;
    default:
      throw new RangeError(step.kind);
  }
  life.studio = { ...life.studio, state: stateByTitles(life.studio.state, [life.title]) };
};

/** The timer: reminders by the day, each put into the inbox under its key; then what was left undone. */
const fireTimer = (world: World): void => {
  for (const life of world.lives) {
    carryOut(world, life);
    const underway = life.renewals.some(({ decidedAt }) => decidedAt === '');
    for (const { key } of cycleEndReminders(
      life.title,
      life.studio.leaderId,
      underway,
      terms.cycle,
      world.now,
    )) {
      if (!world.inbox.has(key)) world.tally.reminders += 1;
      world.inbox.set(key, 1);
    }
  }
};

const acts = [assess, file, opine, opine, appeal, change, money] as const;
/** How often each is tried for a studio in one step. */
const shares = [0.25, 0.08, 0.3, 0.3, 0.3, 0.01, 0.02] as const;

/** One step of the clock: one to ten days, what people do, and the timer unless it is down. */
export const step = (world: World): void => {
  const { chance, tally } = world;
  world.now = new Date(Date.parse(world.now) + Math.floor(chance.between(1, 11)) * day).toISOString();
  tally.steps += 1;
  const down = chance.happens(0.15);
  if (down) tally.outages += 1;
  for (const life of world.lives) {
    const cycle = cycleOf(life.title, terms.cycle);
    const ends = cycle !== null && cyclePhase(cycle, terms.cycle, world.now) !== 'running';
    acts.forEach((act, index) => {
      // In the last year somebody takes care of it; before, trying is refused.
      const share = act === file && ends ? 0.2 : (shares[index] ?? 0);
      if (chance.happens(share)) attempt(world, () => act(world, life));
    });
    if (!down) carryOut(world, life);
  }
  if (!down) fireTimer(world);
};
