import { type Duty, inOrder } from '@domain/due/duty';
import { moneyDuties } from '@domain/due/money-duties';
import { formDuty, roundDuties } from '@domain/due/round-duties';
import { turnDuty } from '@domain/due/turn-duties';
import { periodDuty, ruleDuty, titleDuties, yearDuties } from '@domain/due/year-duties';
import { isOfficer } from '@domain/people/person';
import type { ProgrammeTerms } from '@domain/programme/terms';
import { dayInShanghai } from '@domain/time/shanghai';
import { defineProcedure, type RoleCall } from '@platform/door/procedure';
import { termsNow } from '@platform/programme/terms';
import * as v from 'valibot';
import { explainDuties, moneyFacts } from './money-facts';
import { formFacts, roundFacts } from './round-facts';
import { turnFacts } from './turn-facts';
import { periodSums, rulesMissing, studiosBelow, titlesDue, yearFacts } from './year-facts';

const ofOfficer = async (call: RoleCall, terms: ProgrammeTerms, today: string): Promise<readonly Duty[]> => {
  const studios = await studiosBelow(call);
  const [years, periods, missing, turns] = await Promise.all([
    yearFacts(call, studios, terms),
    periodSums(call, studios, terms),
    rulesMissing(call),
    turnFacts(call),
  ]);
  const thisYear = today.slice(0, 4);
  return [
    ...years
      .flatMap((year) => yearDuties(year, today))
      // What was done a year ago needs no line any more.
      .filter(({ about, state }) => about === thisYear || state !== 'done'),
    ...periods
      .flatMap((period) => periodDuty(period, today) ?? [])
      .filter(({ about, state }) => about.startsWith(thisYear) || state !== 'done'),
    ...turns.map(turnDuty),
    ...[ruleDuty(missing) ?? []].flat(),
  ];
};

/**
 * What the programme expects of the one who acts, by when, with what is missing: opinions, assessments, filings,
 * reviews, approvals, own rules, cutoffs, cycles that end, cases for renewal and appeals. A number of queries that does not grow with the studios.
 */
export const listDuties = defineProcedure({
  name: 'due.mine',
  writes: false,
  input: v.strictObject({}),
  run: async (call): Promise<{ readonly today: string; readonly duties: readonly Duty[] }> => {
    const today = dayInShanghai(call.now);
    const terms = await termsNow();
    const [rounds, forms, titles, explain, officer] = await Promise.all([
      roundFacts(call),
      formFacts(call),
      titlesDue(call, terms),
      explainDuties(call),
      isOfficer(call.role.capacity) ? ofOfficer(call, terms, today) : [],
    ]);
    const money = await moneyFacts(call, rounds);
    return {
      today,
      duties: inOrder([
        ...forms.flatMap((form) => formDuty(form, call.now) ?? []),
        ...rounds.flatMap((round) => roundDuties(round, today, call.now)),
        ...money.flatMap(moneyDuties),
        ...titles.flatMap((title) => titleDuties(title, today)),
        ...explain,
        ...officer,
      ]),
    };
  },
});
