import { wholeNumber } from '../arithmetic';
import { compareValues } from '../compare';
import { onlyKnown, refused } from '../errors';
import { compileScoped } from '../expression/compile';
import { typeRank } from '../types';
import { type Document, isDocument, type Value } from '../values';
import { accumulateAll, type Output, readOutputs } from './group';
import type { Stage } from './stage';

function readOutput(output: Value): Output[] {
  if (output === undefined) return readOutputs({ count: { $sum: 1 } });
  if (!isDocument(output)) throw refused("The 'output' field must be an object");
  return readOutputs(output);
}

/** `$bucket`: groups by the boundaries between which a value lies; the lower one belongs to the bucket. */
export const bucket: Stage = (operand, documents, { variables }) => {
  if (!isDocument(operand) || !Array.isArray(operand.boundaries) || !('groupBy' in operand)) {
    throw refused("$bucket requires 'groupBy' and 'boundaries'");
  }
  onlyKnown('$bucket', operand, ['groupBy', 'boundaries', 'default', 'output']);
  const { boundaries, groupBy, output } = operand;
  checkBoundaries(boundaries);
  const evaluate = compileScoped(groupBy);
  const outputs = readOutput(output);
  const buckets = boundaries.slice(0, -1).map((): Document[] => []);
  const others: Document[] = [];
  for (const document of documents) {
    const value = evaluate({ root: document, variables }) ?? null;
    const at = bucketOf(value, boundaries);
    if (at >= 0) (buckets[at] as Document[]).push(document);
    else if ('default' in operand) others.push(document);
    else throw refused('$bucket: a value lies outside the boundaries and there is no default');
  }
  const filled = buckets.flatMap((members, i) =>
    members.length === 0 ? [] : [accumulateAll(boundaries[i], outputs, members, variables)],
  );
  if (others.length > 0) filled.push(accumulateAll(operand.default, outputs, others, variables));
  return filled.sort((a, b) => compareValues(a._id, b._id));
};

function checkBoundaries(boundaries: readonly Value[]): void {
  const ascending = boundaries.every(
    (boundary, i) =>
      i === 0 ||
      (typeRank(boundary) === typeRank(boundaries[i - 1]) && compareValues(boundaries[i - 1], boundary) < 0),
  );
  if (boundaries.length < 2 || !ascending) {
    throw refused("The 'boundaries' of $bucket must be at least two values of one type in ascending order");
  }
}

function bucketOf(value: Value, boundaries: readonly Value[]): number {
  if (compareValues(value, boundaries[0]) < 0) return -1;
  return boundaries.slice(1).findIndex((boundary) => compareValues(value, boundary) < 0);
}

/** `$bucketAuto`: so many groups of about the same size; equal values are never parted. */
export const bucketAuto: Stage = (operand, documents, { variables }) => {
  const wanted = isDocument(operand) ? wholeNumber(operand.buckets) : undefined;
  if (!isDocument(operand) || wanted === undefined || wanted < 1 || !('groupBy' in operand)) {
    throw refused("$bucketAuto requires 'groupBy' and a positive number of 'buckets'");
  }
  if ('granularity' in operand) throw refused('$bucketAuto: granularity is not supported here');
  onlyKnown('$bucketAuto', operand, ['groupBy', 'buckets', 'output']);
  const evaluate = compileScoped(operand.groupBy);
  const outputs = readOutput(operand.output);
  const sorted = documents
    .map((document) => ({ document, value: evaluate({ root: document, variables }) ?? null }))
    .sort((a, b) => compareValues(a.value, b.value));
  const size = Math.max(1, Math.round(sorted.length / wanted));
  const buckets: (typeof sorted)[] = [];
  for (const item of sorted) {
    const last = buckets.at(-1);
    const same = last !== undefined && compareValues(last.at(-1)?.value, item.value) === 0;
    const open = last !== undefined && (last.length < size || buckets.length === wanted);
    if (last !== undefined && (same || open)) last.push(item);
    else buckets.push([item]);
  }
  return buckets.map((members, i) => {
    const max = buckets[i + 1]?.[0]?.value ?? members.at(-1)?.value;
    const contents = members.map(({ document }) => document);
    return accumulateAll({ min: members[0]?.value, max }, outputs, contents, variables);
  });
};
