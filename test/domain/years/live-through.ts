import { chanceOf } from '../../cloudfunctions/season/chance';
import { type Filed, faultsIn } from './invariants';
import { newWorld, step, type Tally } from './simulate';

/** What the years came to: what happened, and everything that did not hold. */
export interface YearsReport extends Tally {
  readonly faults: readonly string[];
}

/**
 * Lives through 2020 to 2032 by the clock, with late filers, pauses, removals, appeals and outages; looks after every
 * step whether everything holds.
 * @param seed another one is another history
 */
export const liveThrough = (studios: number, seed: number, mostFaults = 20): YearsReport => {
  const world = newWorld(studios, chanceOf(seed));
  const filed = new Map(world.lives.map(({ title }) => [title._id, new Map() as Filed]));
  const faults: string[] = [];
  while (world.now < '2033' && faults.length < mostFaults) {
    step(world);
    faults.push(...faultsIn(world, filed));
  }
  return { ...world.tally, faults };
};
