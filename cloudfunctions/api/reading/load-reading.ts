import type { StoredApplication } from '@domain/application/application';
import type { Answers } from '@domain/form/answers';
import { blinded } from '@domain/review/blind';
import { assertNotReleased } from '@domain/review/review';
import type { Round } from '@domain/round/round';
import type { StoredReview, StoredSheet } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import { notFound } from '@platform/door/refusals';
import { placeOfSheet } from '@platform/review/place-of-review';
import { assertGranted } from '@platform/rights/assert-granted';
import { plainRound, roundById } from '@platform/rounds/rounds';
import { judged } from '../application/application-view';
import { maskedPhones, phoneKeys } from '../application/masked-phones';
import { roundView } from '../round/round-view';
import type { ReadingView } from './reading.views';
import { namesOf } from './reading-names';

/** A sheet with all that is needed to read the application and to fill it. */
export interface OpenedReading {
  readonly sheet: StoredSheet;
  readonly review: StoredReview;
  readonly application: StoredApplication;
  readonly round: Round;
}

type ReadingProcedure =
  | 'reading.get'
  | 'reading.ledgers'
  | 'reading.save'
  | 'reading.submit'
  | 'reading.declareInterest';

const looks: readonly ReadingProcedure[] = ['reading.get', 'reading.ledgers'];

/**
 * @throws Failure NOT_FOUND, the same whether there is none or it is another expert's; WRONG_STATE once submitted, and
 * for every change once the decisions are released
 */
export const openReading = async (
  call: RoleCall,
  name: ReadingProcedure,
  sheetId: string,
): Promise<OpenedReading> => {
  const sheet = assertGranted(
    call,
    name,
    await findById('sheets', sheetId),
    placeOfSheet(call),
    'reading.get',
  );
  const [review, application, stored] = await Promise.all([
    findById('reviews', sheet.roundId),
    findById('applications', sheet.applicationId),
    roundById(sheet.roundId),
  ]);
  if (!review || !application || !stored) throw notFound('the application of a sheet is missing');
  if (!looks.includes(name)) assertNotReleased(review);
  return { sheet, review, application, round: plainRound(stored) };
};

const answersToRead = ({ review, application, round }: OpenedReading): Answers => {
  const answers = application.forms.at(-1)?.answers ?? application.answers;
  return review.terms.blind
    ? blinded(answers, namesOf(application, answers), phoneKeys(round))
    : maskedPhones(answers, round);
};

/** Its number in the round tells blind applications apart without saying whose they are. */
const blindName = (sheet: StoredSheet): string => `申报表 ${sheet.number}`;

/** @returns the application as its expert may read it */
export const readingView = (opened: OpenedReading): ReadingView => {
  const { sheet, review, application, round } = opened;
  const { blind, criteria, extremes } = review.terms;
  const answers = answersToRead(opened);
  const { findings, composition } = judged(
    round,
    answers,
    application.forms.at(-1)?.at ?? application.savedAt,
  );
  return {
    id: sheet._id,
    roundId: round._id,
    roundTitle: round.title,
    name: blind ? blindName(sheet) : application.studioName,
    industry: application.industry,
    state: sheet.state,
    closed: review.released !== null,
    marked: criteria.filter(({ key }) => typeof sheet.marks[key]?.halves === 'number').length,
    criteria: criteria.length,
    version: sheet.version,
    terms: { criteria, extremes, blind },
    marks: sheet.marks,
    remark: sheet.remark,
    earlier: sheet.earlier,
    applicationId: application._id,
    applicant: blind ? null : { leaderName: application.leaderName, unitName: application.unitName },
    round: roundView(round),
    answers,
    findings,
    composition,
  };
};
