import * as v from 'valibot';
import { Failure } from '../failure/failure';
import type { FormField, FormSection } from '../round/round';
import type { Answers } from './answers';
import { answerSchemas } from './schemas';

/** @returns every field of the form, in its order */
export const fieldsOf = (sections: readonly FormSection[]): readonly FormField[] =>
  sections.flatMap((section) => section.fields);

const parseAnswer = (field: FormField, value: unknown): Answers[string] => {
  const result = v.safeParse(answerSchemas[field.kind], value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = issue.path?.map((step) => String(step.key)).join('.') ?? '';
  throw new Failure('INVALID', {
    field: path === '' ? field.key : `${field.key}.${path}`,
    message: `“${field.label}”的内容无法保存：${/[\u4e00-\u9fff]/u.test(issue.message) ? issue.message : '格式不正确，请重新填写'}。`,
    log: `INVALID answer ${field.key} ${issue.type}`,
  });
};

/**
 * Checks what a phone sends as answers of a draft: only fields of the round's form, each in its kind's shape.
 * @param input an object by field key; may hold only some of the fields
 * @throws Failure INVALID naming the field
 */
export const parseAnswers = (
  sections: readonly FormSection[],
  input: Readonly<Record<string, unknown>>,
): Answers => {
  const fields = new Map(fieldsOf(sections).map((field) => [field.key, field]));
  const parsed = Object.entries(input).map(([key, value]) => {
    const field = fields.get(key);
    if (field === undefined) {
      throw new Failure('INVALID', {
        message: '表中没有这一项，请退出后重新打开申报表。',
        log: 'INVALID unknown field',
      });
    }
    return [key, parseAnswer(field, value)] as const;
  });
  return Object.fromEntries(parsed);
};
