import type { Problem } from '@domain/failure/failure';
import * as v from 'valibot';
import { invalidInput } from './refusals';

const mostProblems = 20;

const problemOf = (issue: v.BaseIssue<unknown>): Problem => ({
  field: v.getDotPath(issue) ?? undefined,
  // Messages written for people are Chinese; the library's own would show what was typed.
  message:
    /[\u4e00-\u9fff]/.test(issue.message) && issue.type === 'check' ? issue.message : '这一项的格式不对。',
});

/**
 * @returns the input as its schema names it
 * @throws Failure INVALID with one problem a field; none of them repeats what was sent
 */
export const parseInput = <S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
  input: unknown,
): v.InferOutput<S> => {
  // To valibot an empty list is an object without fields.
  if (Array.isArray(input)) throw invalidInput([], 'the input is a list');
  const parsed = v.safeParse(schema, input);
  if (parsed.success) return parsed.output;
  throw invalidInput(
    parsed.issues.slice(0, mostProblems).map(problemOf),
    'the input does not fit its schema',
  );
};
