import { copyValue } from '../copy';
import { onlyKnown, refused } from '../errors';
import { compileScoped, follow } from '../expression/compile';
import { parsePath } from '../paths';
import { typeName } from '../types';
import { REMOVED } from '../update/change';
import { changeAt } from '../update/paths';
import { type Document, isDocument, type Value } from '../values';
import type { Stage } from './stage';

/** `$replaceWith`: an expression gives the new document. */
export const replaceWith: Stage = (operand, documents, { variables }) => {
  const evaluate = compileScoped(operand);
  return documents.map((root) => {
    const result = evaluate({ root, variables });
    if (!isDocument(result)) {
      throw refused(`'newRoot' expression must evaluate to an object, but it is of type ${typeName(result)}`);
    }
    return result;
  });
};

export const replaceRoot: Stage = (operand, documents, context) => {
  if (!isDocument(operand) || !('newRoot' in operand)) throw refused('$replaceRoot needs newRoot');
  onlyKnown('$replaceRoot', operand, ['newRoot']);
  return replaceWith(operand.newRoot, documents, context);
};

interface Unwind {
  path: readonly string[];
  index: string | undefined;
  keepEmpty: boolean;
}

/** `$unwind`: one document for each element of an array. */
export const unwind: Stage = (operand, documents) => {
  const options = readUnwind(operand);
  return documents.flatMap((document) => unwindOne(document, options));
};

function readUnwind(operand: Value): Unwind {
  const given: Document = isDocument(operand) ? operand : { path: operand };
  onlyKnown('$unwind', given, ['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays']);
  const { path, includeArrayIndex, preserveNullAndEmptyArrays = false } = given;
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2) {
    throw refused("path option to $unwind stage should be prefixed with a '$'");
  }
  if (
    includeArrayIndex !== undefined &&
    (typeof includeArrayIndex !== 'string' || includeArrayIndex.startsWith('$'))
  ) {
    throw refused('includeArrayIndex of $unwind must be a field name');
  }
  return {
    path: parsePath(path.slice(1)),
    index: includeArrayIndex,
    keepEmpty: preserveNullAndEmptyArrays === true,
  };
}

function unwindOne(document: Document, { path, index, keepEmpty }: Unwind): Document[] {
  const value = follow(document, path);
  const withIndex = (result: Document, at: number | null) => {
    if (index !== undefined) changeAt(result, parsePath(index), () => at);
    return result;
  };
  if (Array.isArray(value) && value.length > 0) {
    return value.map((element, i) => {
      const result = copyValue(document);
      changeAt(result, path, () => copyValue(element));
      return withIndex(result, i);
    });
  }
  const empty = value === undefined || value === null || Array.isArray(value);
  if (empty && !keepEmpty) return [];
  const result = copyValue(document);
  if (Array.isArray(value)) changeAt(result, path, () => REMOVED);
  return [withIndex(result, null)];
}
