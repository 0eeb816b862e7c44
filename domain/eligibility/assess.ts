import type { Answers } from '../form/answers';
import { fieldsMeasured } from '../round/fields-measured';
import type { Condition, Round } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { Finding } from './finding';
import { count } from './measures';

type Facts = Pick<Round, 'titleKinds' | 'year' | 'cutoffAt'>;

const say = (condition: Condition, counted: number, untouched: boolean, toBeJudged: boolean): string => {
  const { subject, unit, atLeast, clause } = condition;
  if (toBeJudged) return `${subject}是否符合条件由工会审核认定（${clause}）`;
  if (untouched) return `${subject}尚未填写，至少 ${atLeast} ${unit}（${clause}）`;
  return `${subject}现有 ${counted} ${unit}，至少 ${atLeast} ${unit}（${clause}）`;
};

const judge = (condition: Condition, round: Facts, answers: Answers, now: Instant): Finding => {
  const { counted, toBeJudged } = count(condition.measure, answers, { round, now });
  const field = fieldsMeasured(condition.measure)[0] ?? '';
  const untouched = answers[field] === undefined;
  const met = counted >= condition.atLeast;
  return {
    key: condition.key,
    clause: condition.clause,
    clauseText: condition.text,
    verdict: met ? 'met' : toBeJudged || untouched ? 'cannotTell' : 'notMet',
    counted,
    needed: condition.atLeast,
    severity: condition.severity,
    blocks: condition.severity === 'blocking' && !met && !toBeJudged,
    message: say(condition, counted, untouched && !met, toBeJudged && !met),
    field,
  };
};

/**
 * Answers every condition of the round (一(二) and what the round adds).
 * Runs live while the leader types and again on the server at submission.
 * @param now the present instant, for ages
 */
export const assess = (
  round: Facts & Pick<Round, 'conditions'>,
  answers: Answers,
  now: Instant,
): readonly Finding[] => round.conditions.map((condition) => judge(condition, round, answers, now));
