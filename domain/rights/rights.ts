import {
  deskRights,
  invitationRights,
  registerRights,
  sheetRights,
  studioSheetRights,
} from './account-rights';
import { applicationRights, formRights } from './application-rights';
import { exchangeRights } from './exchange-rights';
import { faultRights } from './fault-rights';
import { ledgerPaperRights, ledgerRights } from './ledger-rights';
import { messageRights } from './message-rights';
import { personRights, publicRights } from './person-rights';
import { renewalPaperRights, renewalRights } from './renewal-rights';
import { noticeRights, readingRights, reviewRights } from './review-rights';
import { roundPaperRights, roundRights } from './round-rights';
import { ruleRights } from './rule-rights';
import { auditRights, pinRights, sealRights } from './seal-rights';
import { namingRights, subsidyRights, titlePaperRights, titleRights, unitNamingRights } from './title-rights';
import { uploadRights } from './upload-rights';
import { filingPaperRights, yearsRights } from './years-rights';

/**
 * The one table of rights: capacity × state × action × relation to the object. What is not in it is refused.
 *
 * To add a procedure:
 * 1. Write its row in the file of its noun (a new noun: a new file `NOUN-rights.ts`), and name the file below:
 *    `'studio.get': { leader: [{ on: ['own'], in: 'any' }], unitUnion: [{ on: ['sameUnit'], in: ['named'] }] }`.
 *    `'anyone'` needs no sign-in, `'person'` a sign-in but no role. A list has the row of what it lists.
 * 2. `defineProcedure({ name: 'studio.get', … })`: the door lets in those whom the row names, and gives the use
 *    case a call of the right type. A procedure without a row, and a row without a procedure, do not compile.
 * 3. In the use case, once the object is loaded, `assertGranted(call, 'studio.get', studio, placeOfStudio)`
 *    of `@platform/rights/assert-granted` holds relation and state against the row; null for what is not there.
 * 4. Say in `test/cloudfunctions/api/rights/steps.ts` how it is called on an object: the table is walked cell by cell
 *    through the real functions from there. A procedure that is left out does not compile.
 */
export const apiRights = {
  ...personRights,
  ...messageRights,
  ...publicRights,
  ...faultRights,
  ...roundRights,
  ...applicationRights,
  ...uploadRights,
  ...ledgerRights,
  ...reviewRights,
  ...readingRights,
  ...noticeRights,
  ...namingRights,
  ...unitNamingRights,
  ...titleRights,
  ...subsidyRights,
  ...ruleRights,
  ...yearsRights,
  ...renewalRights,
  ...exchangeRights,
  ...deskRights,
  ...invitationRights,
  ...registerRights,
  ...sealRights,
  ...pinRights,
  ...auditRights,
} as const;

/** Rows of the function that makes paper. */
export const documentsRights = {
  ...formRights,
  ...ledgerPaperRights,
  ...filingPaperRights,
  ...titlePaperRights,
  ...sheetRights,
  ...studioSheetRights,
  ...roundPaperRights,
  ...renewalPaperRights,
} as const;

export const rights = { ...apiRights, ...documentsRights } as const;
export type Rights = typeof rights;
export type ProcedureName = keyof Rights;
