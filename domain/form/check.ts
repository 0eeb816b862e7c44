import type { Problem } from '../failure/failure';
import type { FormField, Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { Answer, Answers, ProjectEntry, ResultEntry, RosterEntry, TitleEntry } from './answers';
import { checkArithmetic } from './arithmetic';
import { composeTeam } from './composition';
import { checkProject, checkResult, checkRosterEntry, checkTitle } from './entries';
import { limits } from './limits';
import { fieldsOf } from './parse';

const phonePattern = /^(1\d{10}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/u;

const isEmpty = (answer: Answer | undefined): boolean =>
  answer === undefined ||
  answer === null ||
  (typeof answer === 'string' && answer.trim() === '') ||
  (Array.isArray(answer) && answer.length === 0);

const verbs: Readonly<Record<FormField['kind'], string>> = {
  text: '请填写',
  phone: '请填写',
  longText: '请填写',
  choice: '请选择',
  money: '请填写',
  files: '请上传',
  titles: '请添加',
  roster: '请添加',
  projects: '请添加',
  results: '请添加',
};

const checkRoster = (field: FormField, roster: readonly RosterEntry[], now: Instant): readonly Problem[] => {
  const leaders = roster.filter((entry) => entry.role === 'leader').length;
  const oneLeader =
    leaders === 1
      ? []
      : [
          {
            field: field.key,
            message: `名册中应有 1 位领军人物，现有 ${leaders} 位。`,
            clause: field.clause,
          },
        ];
  return [
    ...roster.flatMap((entry, index) => checkRosterEntry(entry, field.key, index, now)),
    ...oneLeader,
    ...checkArithmetic(composeTeam(roster, now), field.key),
  ];
};

/** The kind of a field decides the shape of its answer: parseAnswers has made sure of it. */
const checkContent = (field: FormField, answer: Answer, now: Instant): readonly Problem[] => {
  switch (field.kind) {
    case 'text':
    case 'longText': {
      const most = field.maxLength ?? limits.longText;
      const length = (answer as string).length;
      return length <= most
        ? []
        : [{ field: field.key, message: `“${field.label}”最多 ${most} 个字，现有 ${length} 个字。` }];
    }
    case 'phone':
      return phonePattern.test((answer as string).replace(/\s/gu, ''))
        ? []
        : [{ field: field.key, message: `“${field.label}”应为手机号或带区号的座机号，例如 0951-1234567。` }];
    case 'choice':
      return field.options?.includes(answer as string) === false
        ? [{ field: field.key, message: `请重新选择“${field.label}”。` }]
        : [];
    case 'titles':
      return (answer as readonly TitleEntry[]).flatMap((e, i) => checkTitle(e, field.key, i, now));
    case 'roster':
      return checkRoster(field, answer as readonly RosterEntry[], now);
    case 'projects':
      return (answer as readonly ProjectEntry[]).flatMap((e, i) => checkProject(e, field.key, i));
    case 'results':
      return (answer as readonly ResultEntry[]).flatMap((e, i) => checkResult(e, field.key, i, now));
    case 'money':
    case 'files':
      return [];
    default: {
      const never: never = field.kind;
      return never;
    }
  }
};

const checkField = (field: FormField, answer: Answer | undefined, now: Instant): readonly Problem[] => {
  if (answer === undefined || isEmpty(answer)) {
    return field.required
      ? [{ field: field.key, message: `${verbs[field.kind]}“${field.label}”。`, clause: field.clause }]
      : [];
  }
  return checkContent(field, answer, now);
};

/**
 * Everything that is missing or wrong in the form, in the form's order; empty when it may be submitted
 * as far as the form itself goes (the conditions are answered by `assess`).
 */
export const checkForm = (
  round: Pick<Round, 'sections'>,
  answers: Answers,
  now: Instant,
): readonly Problem[] =>
  fieldsOf(round.sections).flatMap((field) => checkField(field, answers[field.key], now));
