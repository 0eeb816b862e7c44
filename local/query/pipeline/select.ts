import { wholeNumber } from '../arithmetic';
import { onlyKnown, refused } from '../errors';
import { compileQuery } from '../match/compile';
import { readOrder, sortDocuments } from '../sort';
import { isDocument, type Value } from '../values';
import type { Stage } from './stage';

export const match: Stage = (operand, documents, { variables }) => {
  if (!isDocument(operand)) throw refused('the match filter must be an object');
  const matches = compileQuery(operand, variables);
  return documents.filter((document) => matches(document));
};

export const sort: Stage = (operand, documents) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw refused('the $sort key specification must be an object with at least one field');
  }
  return sortDocuments(documents, readOrder(operand), (document) => document);
};

/** The operand of `$limit`: a whole number above 0. */
export function readLimit(operand: Value): number {
  const figure = wholeNumber(operand);
  if (figure === undefined || figure <= 0) throw refused('the limit must be positive');
  return figure;
}

export const limit: Stage = (operand, documents) => documents.slice(0, readLimit(operand));

export const skip: Stage = (operand, documents) => {
  const figure = wholeNumber(operand);
  if (figure === undefined || figure < 0)
    throw refused('the argument to $skip must be a whole number of 0 or more');
  return documents.slice(figure);
};

/** `$count`: one document with the number, none where there is nothing to count. */
export const count: Stage = (operand, documents) => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw refused('the count field must be a non-empty string without $ and dots');
  }
  return documents.length === 0 ? [] : [{ [operand]: documents.length }];
};

/** `$sample`: so many documents by chance, each at most once. */
export const sample: Stage = (operand, documents) => {
  const size = isDocument(operand) ? wholeNumber(operand.size) : undefined;
  if (size === undefined || size < 0) throw refused('$sample needs a size of 0 or more');
  onlyKnown('$sample', operand as object, ['size']);
  const pool = [...documents];
  const chosen = Math.min(size, pool.length);
  for (let i = 0; i < chosen; i++) {
    const other = i + Math.floor(Math.random() * (pool.length - i));
    [pool[i], pool[other]] = [pool[other] as (typeof pool)[number], pool[i] as (typeof pool)[number]];
  }
  return pool.slice(0, chosen);
};
