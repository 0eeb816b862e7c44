import { BSONRegExp } from 'bson';
import { copyValue } from '../copy';
import { onlyKnown, refused } from '../errors';
import { compileScoped } from '../expression/compile';
import type { Variables } from '../expression/evaluate';
import { compileQuery } from '../match/compile';
import { parsePath, someAt } from '../paths';
import { changeAt } from '../update/paths';
import { type Document, isDocument, type Value } from '../values';
import type { Stage, StageContext } from './stage';

/** `$lookup`: adds the documents of another collection that belong to each document, as an array. */
export const lookup: Stage = (operand, documents, context) => {
  if (!isDocument(operand) || typeof operand.from !== 'string' || typeof operand.as !== 'string') {
    throw refused("$lookup needs 'from' and 'as'");
  }
  const own = 'pipeline' in operand ? ['pipeline', 'let'] : ['localField', 'foreignField'];
  onlyKnown('$lookup', operand, ['from', 'as', ...own]);
  const path = parsePath(operand.as);
  const joined =
    'pipeline' in operand
      ? byPipeline(operand.from, operand, documents, context)
      : byField(operand.from, operand, documents, context);
  return documents.map((document, i) => {
    const result = copyValue(document);
    changeAt(result, path, () => joined[i]);
    return result;
  });
};

const AT_ONCE = 200;

/** Documents whose foreign field equals the local one; fetched for many documents in one query. */
function byField(
  from: string,
  operand: Document,
  documents: readonly Document[],
  { sources }: StageContext,
): Document[][] {
  const { localField, foreignField } = operand;
  if (typeof localField !== 'string' || typeof foreignField !== 'string') {
    throw refused("$lookup needs 'localField' and 'foreignField', or 'pipeline'");
  }
  const joined: Document[][] = [];
  for (let start = 0; start < documents.length; start += AT_ONCE) {
    const wanted = documents
      .slice(start, start + AT_ONCE)
      .map((document) => localValues(document, localField));
    const candidates = sources.findIn(from, { [foreignField]: { $in: wanted.flat() } });
    for (const values of wanted) {
      const matches = compileQuery({ [foreignField]: { $in: values } });
      joined.push(candidates.filter((candidate) => matches(candidate)));
    }
  }
  return joined;
}

/** The values to join on; a missing field joins with null, a regular expression with nothing. */
function localValues(document: Document, field: string): Value[] {
  const values: Value[] = [];
  someAt(document, parsePath(field), true, (value) => {
    if (!Array.isArray(value)) values.push(value ?? null);
    return false;
  });
  return (values.length === 0 ? [null] : values).filter((value) => !(value instanceof BSONRegExp));
}

/** Documents that a pipeline finds in the other collection; `let` hands it values of the document. */
function byPipeline(
  from: string,
  operand: Document,
  documents: readonly Document[],
  context: StageContext,
): Document[][] {
  const { pipeline, let: given = {} } = operand;
  if (!Array.isArray(pipeline) || !isDocument(given))
    throw refused("$lookup: 'pipeline' must be an array, 'let' an object");
  if ('localField' in operand || 'foreignField' in operand) {
    throw refused("$lookup with 'pipeline' may not specify 'localField' or 'foreignField'");
  }
  const stages = pipeline as Document[];
  const vars = Object.entries(given).map(([name, expression]) => [name, compileScoped(expression)] as const);
  const run = (own: Variables) =>
    context.run(stages, context.sources.findIn(from, prefilter(stages, own)), own);
  if (vars.length === 0) {
    const once = run({});
    return documents.map(() => once);
  }
  return documents.map((root) => {
    const scope = { root, variables: context.variables };
    return run(Object.fromEntries(vars.map(([name, evaluate]) => [name, evaluate(scope)])));
  });
}

/** What the first `$match` asks for in a form that an index answers; the stage itself still checks everything. */
function prefilter(stages: readonly Document[], variables: Variables): Document {
  const query = stages[0]?.$match;
  if (!isDocument(query)) return {};
  const { $expr: expression, ...plain } = query;
  const conditions = [plain, ...equalities(expression, variables)];
  return conditions.length === 1 ? plain : { $and: conditions };
}

/** `{$eq: ['$field', '$$variable']}`, also within `$and`, as conditions that hold wherever it does. */
function equalities(expression: Value, variables: Variables): Document[] {
  if (!isDocument(expression)) return [];
  if (Array.isArray(expression.$and)) return expression.$and.flatMap((part) => equalities(part, variables));
  if (!Array.isArray(expression.$eq) || expression.$eq.length !== 2) return [];
  const [a, b] = expression.$eq as [Value, Value];
  for (const [field, variable] of [
    [a, b],
    [b, a],
  ]) {
    if (typeof field !== 'string' || !/^\$[^$]/.test(field)) continue;
    if (typeof variable !== 'string' || !variable.startsWith('$$')) continue;
    const name = variable.slice(2);
    const value = Object.hasOwn(variables, name) ? (variables[name] ?? null) : undefined;
    if (value === undefined || Array.isArray(value) || value instanceof BSONRegExp) continue;
    return [{ [field.slice(1)]: { $eq: value } }];
  }
  return [];
}
