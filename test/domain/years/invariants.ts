import { isDeepStrictEqual } from 'node:util';
import { openAssessment } from '../../../domain/assessment/assessment';
import { cycleOf } from '../../../domain/cycle/cycle';
import { usualTerms } from '../../../domain/programme/terms';
import { fileRenewal } from '../../../domain/renewal/renewal';
import { verdictOf } from '../../../domain/rights/grant';
import { ledgerRights } from '../../../domain/rights/ledger-rights';
import { assertSupported, stateBy } from '../../../domain/title/state';
import { type Life, noFacts } from './one-title';
import type { World } from './simulate';

/** What was filed or decided by the step before: none of it may be gone or changed. */
export type Filed = Map<string, unknown>;

const refused = (act: () => unknown): boolean => {
  try {
    act();
    return false;
  } catch {
    return true;
  }
};

const { cycle: terms } = usualTerms;
const words = { statement: '申请。', files: [] };

/** What a studio whose title is not kept could still do. */
const actsAfterRemoval = ({ title, studio }: Life, now: string): readonly string[] => {
  const may = (name: 'activity.save' | 'result.save' | 'studio.closePeriod'): boolean =>
    verdictOf(ledgerRights[name], 'leader', 'own', studio.state.kind) === 'granted';
  return [
    ...(['activity.save', 'result.save', 'studio.closePeriod'] as const).filter(may),
    ...(refused(() => assertSupported(title.state)) ? [] : ['subsidy']),
    ...(refused(() => fileRenewal(title, [], words, { name: '', isLeader: true }, terms, now))
      ? []
      : ['renewal']),
    ...(refused(() => openAssessment(studio, 2031, usualTerms.assessment, noFacts, now))
      ? []
      : ['assessment']),
  ];
};

const faultsOf = (life: Life, now: string, filed: Filed): readonly string[] => {
  const { title, studio, subsidy } = life;
  const history = title.history ?? [];
  const found: string[] = [];
  const holds = (isSo: boolean, what: string) => {
    if (!isSo) found.push(`${title._id} at ${now}: ${what}`);
  };
  holds(isDeepStrictEqual(title.state, stateBy(history)), 'its history does not explain its state');
  holds(title.state.kind === life.expected, `${title.state.kind}, not ${life.expected}`);
  holds((cycleOf(title, terms)?.number ?? life.cycle) === life.cycle, 'in another cycle');
  holds(new Set(history.map(({ cause }) => cause)).size === history.length, 'one cause acted twice');
  holds(
    (studio.state.kind === 'removed') === (title.state.kind === 'removed'),
    'the studio has not followed',
  );
  holds(studio.state.kind !== 'named' || studio.state.since === title.since, 'a gap in its history');
  const paid = subsidy.payments.filter(({ kind }) => kind === 'paid').length;
  const returned = subsidy.payments.length - paid;
  holds(paid - returned <= 1 && paid - returned >= 0, 'paid twice');
  const ends = history.flatMap(({ kind, at }, index) =>
    kind === 'removed' ? [[at, history[index + 1]?.at ?? '9999'] as const] : [],
  );
  const while_ = subsidy.payments.some(({ at }) =>
    ends.some(([from, to]) => at > from && at < to && from < at),
  );
  holds(!while_ || life.left.length > 0, 'paid while it was removed');
  if (title.state.kind === 'removed') {
    for (const act of actsAfterRemoval(life, now)) holds(false, `it can still act: ${act}`);
  }
  const documents: (readonly [string, { readonly opinions: readonly unknown[] }])[] = [
    ...[...life.assessments.values()].map((one) => [one._id, one] as const),
    ...life.renewals.map((one) => [one._id, one] as const),
    ...life.appeals.map((one) => [one._id, one] as const),
  ];
  holds(new Set(documents.map(([id]) => id)).size === documents.length, 'two filings under one id');
  for (const [id, { opinions }] of documents) {
    const before = (filed.get(id) ?? []) as readonly unknown[];
    holds(isDeepStrictEqual(opinions.slice(0, before.length), before), `${id} lost what was filed`);
    filed.set(id, opinions);
  }
  const known = [...filed.keys()].filter(
    (id) => id.includes(`.${title.studioId}.`) || id.includes(title._id),
  );
  holds(known.length <= documents.length, 'a filing is lost');
  return found;
};

/** @returns everything that does not hold after a step; empty where all does */
export const faultsIn = (world: World, filed: ReadonlyMap<string, Filed>): readonly string[] =>
  world.lives.flatMap((life) => faultsOf(life, world.now, filed.get(life.title._id) ?? new Map()));
