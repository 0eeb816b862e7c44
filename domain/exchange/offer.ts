import { Failure } from '../failure/failure';
import type { ResultLevel } from '../form/answers';
import type { InnovationKind, ResultContent, ResultForm } from '../result/result';
import type { Instant } from '../time/shanghai';

/** Where something offered to all studios stands; nothing is shown before an officer has agreed (三(五)). */
export type OfferState = 'offered' | 'published' | 'declined' | 'withdrawn';
export const offerStateNames: Readonly<Record<OfferState, string>> = {
  offered: '待工会同意',
  published: '已公开',
  declined: '未同意公开',
  withdrawn: '已撤回',
};

/** What other studios read of a result: no number of a certificate, no sums, no files, no account of a person. */
export interface PublicResult {
  readonly name: string;
  readonly kind: InnovationKind;
  readonly form: ResultForm;
  readonly level: ResultLevel;
  readonly recognisedBy: string;
  readonly recognisedOn: string;
  /** 做法, in the studio's own words, written for others. */
  readonly method: string;
  readonly benefit: string;
  readonly usedAt: string;
}

export interface Question {
  readonly id: string;
  readonly personId: string;
  /** From which studio or union it is asked; no person is named. */
  readonly from: string;
  readonly at: Instant;
  readonly text: string;
  readonly answer: { readonly at: Instant; readonly text: string } | null;
}

/** Someone holds that it should not stand here. */
export interface Report {
  readonly personId: string;
  readonly from: string;
  readonly at: Instant;
  readonly text: string;
}

/** A result on the exchange page of all studios (二(五)). One a result: offered anew it is the same. */
export interface Offer {
  readonly _id: string;
  readonly resultId: string;
  readonly studioId: string;
  readonly studioName: string;
  readonly unitName: string;
  /** 所属产业, by which others search. */
  readonly industry: string;
  readonly unionPath: readonly string[];
  readonly content: PublicResult;
  readonly state: OfferState;
  readonly offeredAt: Instant;
  readonly publishedAt: Instant | '';
  /** Who agreed, declined or took it down, for which union, and why. */
  readonly decision: { readonly at: Instant; readonly unionName: string; readonly reason: string } | null;
  /** People who have thanked, each once. */
  readonly thankedBy: readonly string[];
  readonly questions: readonly Question[];
  readonly reports: readonly Report[];
  /** Derived, for indexes. */
  readonly kind: InnovationKind;
  readonly search: string;
  readonly isReported: boolean;
}

export const offerIdOf = (resultId: string): string => `offer.${resultId}`;
export const mostQuestions = 200;

/** @returns what others may read of the result. @param method the studio's own words for others */
export const publicResult = (content: ResultContent, method: string): PublicResult => ({
  name: content.name,
  kind: content.kind,
  form: content.details.form,
  level: content.level,
  recognisedBy: content.recognisedBy,
  recognisedOn: content.recognisedOn,
  method,
  benefit: [content.economicBenefit, content.socialBenefit].filter((text) => text !== '').join('；'),
  usedAt: content.usedAt,
});

/** @returns what a search looks through */
export const searchOf = ({
  content,
  studioName,
  unitName,
  industry,
}: Pick<Offer, 'content' | 'studioName' | 'unitName' | 'industry'>): string =>
  [content.name, content.method, content.benefit, content.usedAt, studioName, unitName, industry]
    .filter((text) => text !== '')
    .join('\n')
    .toLowerCase();

/** Who decides, and what: agreed it is shown at once. @throws Failure WRONG_STATE, INVALID where a reason is missing */
export const decide = (
  offer: Offer,
  agrees: boolean,
  { at, unionName, reason }: { readonly at: Instant; readonly unionName: string; readonly reason: string },
): Offer => {
  if (offer.state !== 'offered') {
    throw new Failure('WRONG_STATE', { message: `这项成果${offerStateNames[offer.state]}，不需要再办理。` });
  }
  if (!agrees && reason === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明不同意公开的原因，工作室会看到。' });
  }
  return {
    ...offer,
    state: agrees ? 'published' : 'declined',
    publishedAt: agrees ? at : '',
    decision: { at, unionName, reason },
  };
};

/** @returns the offer no longer shown; by the studio at any time, by an officer with a reason */
export const withdraw = (offer: Offer, decision: Offer['decision']): Offer => ({
  ...offer,
  state: 'withdrawn',
  publishedAt: '',
  decision: decision ?? offer.decision,
});

const assertShown = ({ state }: Offer): void => {
  if (state !== 'published') throw new Failure('WRONG_STATE', { message: '这项成果已不在交流页上。' });
};

/** Thanks count once a person. */
export const thank = (offer: Offer, personId: string): Offer => {
  assertShown(offer);
  return offer.thankedBy.includes(personId) ? offer : { ...offer, thankedBy: [...offer.thankedBy, personId] };
};

/** @throws Failure TOO_MANY after two hundred questions */
export const ask = (offer: Offer, question: Question): Offer => {
  assertShown(offer);
  if (offer.questions.length >= mostQuestions) {
    throw new Failure('TOO_MANY', { message: `一项成果最多 ${mostQuestions} 个提问。` });
  }
  return { ...offer, questions: [...offer.questions, question] };
};

/** The studio answers; a second answer replaces the first. @throws Failure NOT_FOUND */
export const answer = (offer: Offer, questionId: string, text: string, at: Instant): Offer => {
  assertShown(offer);
  if (!offer.questions.some(({ id }) => id === questionId)) {
    throw new Failure('NOT_FOUND', { message: '没有找到这个提问。' });
  }
  return {
    ...offer,
    questions: offer.questions.map((question) =>
      question.id === questionId ? { ...question, answer: { at, text } } : question,
    ),
  };
};

/** One report a person: a second one replaces the first. */
export const report = (offer: Offer, reported: Report): Offer => {
  assertShown(offer);
  const others = offer.reports.filter(({ personId }) => personId !== reported.personId);
  return { ...offer, reports: [...others, reported], isReported: true };
};
