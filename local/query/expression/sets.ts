import { compareValues } from '../compare';
import { distinct, identityOf } from '../identity';
import { truthy } from '../match/element';
import type { Value } from '../values';
import { requireArray } from './arrays';
import { eager, nullable, type OperatorTable } from './evaluate';

const MANY = Number.POSITIVE_INFINITY;

const identities = (array: readonly Value[]) => new Set(array.map(identityOf));

/** Sets are answered in BSON order. */
const asSet = (values: readonly Value[]) => distinct(values).sort(compareValues);

function intersection(arrays: readonly (readonly Value[])[]): Value[] {
  const [first = [], ...others] = arrays;
  const sets = others.map(identities);
  return asSet(first.filter((value) => sets.every((set) => set.has(identityOf(value)))));
}

function isSubset(inner: readonly Value[], outer: readonly Value[]): boolean {
  const set = identities(outer);
  return inner.every((value) => set.has(identityOf(value)));
}

export const sets: OperatorTable = {
  $allElementsTrue: eager(1, 1, ([array], name) => requireArray(array, name).every(truthy)),
  $anyElementTrue: eager(1, 1, ([array], name) => requireArray(array, name).some(truthy)),
  $setDifference: nullable(2, 2, ([a, b], name) => {
    const taken = identities(requireArray(b, name));
    return distinct(requireArray(a, name)).filter((value) => !taken.has(identityOf(value)));
  }),
  $setEquals: eager(2, MANY, (values, name) => {
    const arrays = values.map((value) => requireArray(value, name));
    const [first = [], ...others] = arrays;
    return others.every((other) => isSubset(first, other) && isSubset(other, first));
  }),
  $setIntersection: nullable(0, MANY, (values, name) =>
    intersection(values.map((value) => requireArray(value, name))),
  ),
  $setIsSubset: eager(2, 2, ([a, b], name) => isSubset(requireArray(a, name), requireArray(b, name))),
  $setUnion: nullable(0, MANY, (values, name) => asSet(values.flatMap((value) => requireArray(value, name)))),
};
