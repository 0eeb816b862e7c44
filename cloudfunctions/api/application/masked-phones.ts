import type { ActingPerson } from '@domain/application/actor';
import type { Application } from '@domain/application/application';
import { relationOf } from '@domain/application/standing';
import type { Answers } from '@domain/form/answers';
import { maskedPhone } from '@domain/privacy/mask';
import type { Round } from '@domain/round/round';

/** @returns keys of the form's fields that hold a telephone number */
export const phoneKeys = ({ sections }: Pick<Round, 'sections'>): readonly string[] =>
  sections
    .flatMap(({ fields }) => fields)
    .filter(({ kind }) => kind === 'phone')
    .map(({ key }) => key);

/** @returns whether the reader belongs to the studio and so sees its numbers whole */
export const seesNumbers = (application: Application, actor: ActingPerson): boolean =>
  ['own', 'team'].includes(relationOf(application, actor));

/** @returns the answers with every telephone number masked */
export const maskedPhones = (answers: Answers, round: Pick<Round, 'sections'>): Answers => {
  const phones = new Set(phoneKeys(round));
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      phones.has(key) && typeof answer === 'string' ? maskedPhone(answer) : answer,
    ]),
  );
};

/** @returns the answers as the reader may see their numbers: masked for all outside the studio */
export const withMaskedPhones = (
  answers: Answers,
  application: Application,
  round: Round,
  actor: ActingPerson,
): Answers => (seesNumbers(application, actor) ? answers : maskedPhones(answers, round));
