import { type Accumulator, accumulators } from '../accumulate';
import { refused } from '../errors';
import { compileScoped } from '../expression/compile';
import type { Evaluate, Variables } from '../expression/evaluate';
import { identityOf } from '../identity';
import { type Document, isDocument, setOwn, type Value } from '../values';
import type { Stage } from './stage';

/** An output field of `$group`: what is taken of each document, and what is made of it. */
export interface Output {
  name: string;
  evaluate: Evaluate;
  accumulate: Accumulator;
}

/** `$group`: one document for each value of `_id`, in the order in which the values first appear. */
export const group: Stage = (operand, documents, { variables }) => {
  if (!isDocument(operand) || !('_id' in operand)) throw refused('a group specification must include an _id');
  const { _id: id, ...outputs } = operand;
  const identify = compileScoped(id);
  const groups = new Map<string, { id: Value; members: Document[] }>();
  for (const document of documents) {
    const value = identify({ root: document, variables }) ?? null;
    const identity = identityOf(value);
    const known = groups.get(identity);
    if (known === undefined) groups.set(identity, { id: value, members: [document] });
    else known.members.push(document);
  }
  const fields = readOutputs(outputs);
  return [...groups.values()].map(({ id: value, members }) =>
    accumulateAll(value, fields, members, variables),
  );
};

/** Reads `{total: {$sum: '$price'}}`. */
export function readOutputs(outputs: Document): Output[] {
  return Object.entries(outputs).map(([name, specification]) => {
    const [operator, ...more] = isDocument(specification) ? Object.keys(specification) : [];
    if (!isDocument(specification) || operator === undefined || more.length > 0) {
      throw refused(`The field '${name}' must be an accumulator object`);
    }
    if (name.includes('.') || name.startsWith('$'))
      throw refused(`The field name '${name}' cannot contain . or $`);
    const accumulate = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
    if (accumulate === undefined) throw refused(`unknown group operator '${operator}'`);
    return { name, evaluate: compileScoped(specification[operator]), accumulate };
  });
}

/** The document of one group. */
export function accumulateAll(
  id: Value,
  outputs: readonly Output[],
  members: readonly Document[],
  variables: Variables,
): Document {
  const result: Document = { _id: id };
  for (const { name, evaluate, accumulate } of outputs) {
    const values = members.map((root) => evaluate({ root, variables }));
    setOwn(result, name, accumulate(values));
  }
  return result;
}

/** `$sortByCount`: groups by a value and sorts by how often it comes, most often first. */
export const sortByCount: Stage = (operand, documents, context) => {
  const counted = group({ _id: operand, count: { $sum: 1 } }, documents, context);
  return counted.sort((a, b) => Number(b.count) - Number(a.count));
};
