import { refused } from '../errors';
import { type Path, parsePath, valueAt } from '../paths';
import { type Document, isDocument, type Value } from '../values';
import { arithmeticOperators } from './arithmetic';
import { arrayOperators } from './arrays';
import { type FieldOperator, type Operators, REMOVED, type Situation, UNCHANGED } from './change';
import { refuseConflicts } from './conflicts';
import { fieldOperators, keepId } from './fields';
import { changeAt } from './paths';

/** What an update is told about the document and the moment. */
export interface UpdateContext {
  /** Which array element made the query match; stands in for `$`. -1 if none did. */
  position: number;
  inserting: boolean;
  now: Date;
}

/** Makes the changed copy of a document; the document itself stays as it is, and shares with it what has not changed. */
export type Update = (document: Document, context: UpdateContext) => Document;

const operators: Operators = { ...fieldOperators, ...arithmeticOperators, ...arrayOperators };

interface Step {
  field: string;
  path: Path;
  /** Where the value goes, for `$rename`. */
  target?: Path;
  apply: FieldOperator;
}

/**
 * Compiles a document of update operators. Throws on an unknown operator, a wrong operand, a malformed path
 * and on two operators that touch the same path.
 */
export function compileUpdate(update: Document): Update {
  const steps = Object.entries(update).flatMap(([operator, fields]) => readOperator(operator, fields));
  if (steps.length === 0) throw refused('an update needs at least one operator with a field');
  refuseConflicts(steps.flatMap(({ path, target }) => (target === undefined ? [path] : [path, target])));
  return (document, context) => {
    const changed = { ...document };
    for (const step of steps) applyStep(changed, step, context);
    keepId(document._id, changed._id);
    return changed;
  };
}

function readOperator(operator: string, fields: Value): Step[] {
  if (!operator.startsWith('$')) {
    throw refused(`Unknown modifier: ${operator}. Expected a valid update modifier`);
  }
  if (!isDocument(fields)) throw refused(`Modifiers operate on fields but ${operator} was given none`);
  return Object.entries(fields).map(([field, operand]) => {
    const path = readPath(field);
    if (operator === '$rename') return { field, path, target: readTarget(field, operand), apply: stays };
    const factory = operators[operator];
    if (factory === undefined) throw refused(`Unknown modifier: ${operator}`);
    return { field, path, apply: factory(operand, field) };
  });
}

const stays: FieldOperator = () => UNCHANGED;

function readPath(field: string): Path {
  const path = parsePath(field);
  if (path.some((name) => name === '')) {
    throw refused(`The update path '${field}' contains an empty field name, which is not allowed.`);
  }
  if (path[0]?.startsWith('$')) {
    throw refused(`The dollar ($) prefixed field '${field}' is not valid for storage.`);
  }
  const odd = path.find((name) => name.startsWith('$') && name !== '$' && name !== '$[]');
  if (odd !== undefined) throw refused(`The path part '${odd}' of '${field}' is not supported here`);
  return path;
}

function readTarget(field: string, operand: Value): Path {
  if (typeof operand !== 'string') throw refused(`The 'to' field for $rename must be a string: ${field}`);
  if (operand === field) throw refused(`The source and target field for $rename must differ: ${field}`);
  const [source, target] = [readPath(field), readPath(operand)];
  if ([...source, ...target].some((name) => name.startsWith('$'))) {
    throw refused(`$rename may not be used with positional paths: ${field}`);
  }
  return target;
}

function applyStep(document: Document, step: Step, context: UpdateContext): void {
  const { field, target, apply } = step;
  if (target !== undefined) {
    rename(document, step.path, target);
    return;
  }
  const path = step.path.includes('$') ? resolvePosition(step, context.position) : step.path;
  const situation: Situation = { field, inserting: context.inserting, now: context.now };
  changeAt(document, path, (present) => apply(present, situation));
}

function resolvePosition({ field, path }: Step, position: number): Path {
  if (position < 0) {
    throw refused(`The positional operator did not find the match needed from the query: ${field}`);
  }
  let used = false;
  return path.map((name) => {
    if (name !== '$') return name;
    if (used) throw refused(`Too many positional (i.e. '$') elements found in path '${field}'`);
    used = true;
    return String(position);
  });
}

/** `$rename`: moves a value between documents; arrays cannot be on the way. A missing source changes nothing. */
function rename(document: Document, from: Path, to: Path): void {
  for (const path of [from, to]) {
    for (let depth = 1; depth < path.length; depth++) {
      if (Array.isArray(valueAt(document, path.slice(0, depth)))) {
        throw refused(`The source and target field for $rename cannot be array elements: ${path.join('.')}`);
      }
    }
  }
  const value = valueAt(document, from);
  if (value === undefined) return;
  changeAt(document, from, () => REMOVED);
  changeAt(document, to, () => value);
}
