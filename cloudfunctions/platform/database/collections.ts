import type { Activity } from '@domain/activity/activity';
import type { Appeal } from '@domain/appeal/appeal';
import type { StoredApplication } from '@domain/application/application';
import type { Assessment } from '@domain/assessment/assessment';
import type { AuditEntry, AuditRecord } from '@domain/audit/entry';
import type { CareDecision } from '@domain/care/care';
import type { Offer } from '@domain/exchange/offer';
import type { FaultGroup } from '@domain/faults/fault';
import type { EntryIndex } from '@domain/ledger/entry-index';
import type { Tally } from '@domain/ledger/tally';
import type { Member } from '@domain/member/member';
import type { Pair } from '@domain/mentoring/pair';
import type { InboxMessage, OutgoingMessage } from '@domain/messages/message';
import type { Telling, Urge } from '@domain/messages/officers-word';
import type { Subscriptions } from '@domain/messages/tally';
import type { Invitation } from '@domain/people/invitation';
import type { Person } from '@domain/people/person';
import type { Session, SignInRequest } from '@domain/people/session';
import type { ProgrammeTerms } from '@domain/programme/terms';
import type { Project } from '@domain/project/project';
import type { Objection } from '@domain/public-notice/notice';
import type { Renewal } from '@domain/renewal/renewal';
import type { Result } from '@domain/result/result';
import type { Expert } from '@domain/review/interests';
import type { Review } from '@domain/review/review';
import type { Sheet } from '@domain/review/sheet';
import type { Round } from '@domain/round/round';
import type { RuleDocument } from '@domain/rulebook/rule';
import type { Seal, SealedSecret } from '@domain/seal/seal';
import type { SelfCheck } from '@domain/self-check/self-check';
import type { Studio } from '@domain/studio/studio';
import type { Subsidy } from '@domain/subsidy/subsidy';
import type { Instant } from '@domain/time/shanghai';
import type { Series } from '@domain/title/series';
import type { Title } from '@domain/title/title';
import type { Union } from '@domain/unions/union';
import type { StoredFile, Upload } from '../files/stored-file';
import type { StoredTurns } from '../limits/take-turn';
import type { Pin } from '../pins/pins';
import type { RegisterImport } from '../register/import';
import type { StoredPlan } from '../review/assignment-plans';
import type { Run } from '../runs/runs';

/** Entries of the audit record on their way into its chain; both fields are absent until the first. */
export interface Trailed {
  readonly _id: string;
  readonly trail?: readonly AuditEntry[];
  /** Whether any are on their way, for the index by which the timer finds what was left. */
  readonly hasTrail?: boolean;
}

/** What every document that procedures change carries beside its own fields. */
export interface Committed extends Trailed {
  /** Raised by every write; a write names the version it has read. */
  readonly version: number;
  /** Ids of the requests carried out last: one that comes again is answered, not done again. */
  readonly handled: readonly string[];
  /** Messages on their way to the inboxes. */
  readonly outbox: readonly OutgoingMessage[];
  /** Whether anything is on its way, for the index by which the timer finds what was left. */
  readonly hasOutgoing: boolean;
}

/** A union, and when it was put under another one; empty once what belongs to it has followed. */
export type StoredUnion = Union & Committed & { readonly movedAt?: Instant | '' };
export type StoredPerson = Person & Committed;
/** Held by the one import that is being carried out. */
export interface RegisterLock {
  readonly _id: string;
  readonly importId: string | null;
}
export type StoredSession = Session & Committed;
export type StoredInvitation = Invitation & Committed;
export type StoredRound = Round & Committed;
export type StoredStudio = Studio & Committed;
export type StoredOffer = Offer & Committed;
export type StoredPair = Pair & EntryIndex & Committed;
/** What keeps the counting of an entry exact: see platform/tallies. */
export interface Counting {
  /** Months in which it was ever counted. */
  readonly countedIn: readonly string[];
  /** Whether the present version is still to be counted. */
  readonly uncounted: boolean;
}
export type StoredResult = Result & EntryIndex & Committed & Counting;
export type StoredProject = Project & EntryIndex & Committed;
export type StoredMember = Member & EntryIndex & Committed;
/** An activity with what its marks and sums are found by. */
export type StoredActivity = Activity &
  EntryIndex &
  Committed &
  Counting & {
    /** SHA-256 of its photos. */
    readonly photoHashes: readonly string[];
    readonly pairId: string | null;
    readonly projectId: string | null;
  };
/** What stood before the name of somebody who has left was taken out; opened to check signatures, and for nothing else. */
export interface WithOriginals {
  readonly originals?: readonly SealedSecret[];
}
/** Whose a WeChat identity is; the id is a digest of it. */
export interface Binding {
  readonly _id: string;
  readonly personId: string;
  readonly at: Instant;
}
/** Somebody whose name is still being taken out of the store. */
export interface Erasure {
  readonly _id: string;
  /** Whom, closed; gone when the work is done. */
  readonly box: SealedSecret;
  readonly startedAt: Instant;
  /** The collection that is gone through, and the last document of it that was looked at. */
  readonly collection: string;
  readonly after: string;
}
export type StoredForm = StoredApplication & Committed & WithOriginals;
export type StoredSeal = Seal & Committed;
export type StoredPin = Pin & Committed;

/** What the industry union has settled about a studio's years: one document. */
export type StoredProgramme = Committed & { readonly terms: ProgrammeTerms };
export type StoredSelfCheck = SelfCheck & Committed;
export type StoredAssessment = Assessment & Committed & WithOriginals;
export type StoredRenewal = Renewal & Committed & WithOriginals;
export type StoredAppeal = Appeal & Committed & WithOriginals;
export type StoredCare = CareDecision & Committed;
export type StoredRule = RuleDocument & Committed;
export type StoredExpert = Expert & Committed;
export type StoredReview = Review & Committed;
export type StoredSheet = Sheet & Committed;
export type StoredObjection = Objection & Committed;
export type StoredSeries = Series & Committed;
/** A title with the codes of all its certificates, for the public check. */
export type StoredTitle = Title & Committed & { readonly codes: readonly string[] };
export type StoredSubsidy = Subsidy & Committed;

/** Every collection by name, as cloudbaserc.json declares them, and what its documents are. */
export interface Collections {
  faults: FaultGroup;
  unions: StoredUnion;
  people: StoredPerson;
  invitations: StoredInvitation;
  signIns: SignInRequest;
  sessions: StoredSession;
  registerLocks: RegisterLock;
  imports: RegisterImport;
  rounds: StoredRound;
  studios: StoredStudio;
  activities: StoredActivity;
  pairs: StoredPair;
  results: StoredResult;
  projects: StoredProject;
  members: StoredMember;
  tallies: Tally;
  experts: StoredExpert;
  reviews: StoredReview;
  assignmentPlans: StoredPlan;
  sheets: StoredSheet;
  objections: StoredObjection;
  series: StoredSeries;
  titles: StoredTitle;
  subsidies: StoredSubsidy;
  cares: StoredCare;
  rules: StoredRule;
  programmes: StoredProgramme;
  selfChecks: StoredSelfCheck;
  assessments: StoredAssessment;
  renewals: StoredRenewal;
  appeals: StoredAppeal;
  offers: StoredOffer;
  applications: StoredForm;
  erasures: Erasure;
  bindings: Binding;
  files: StoredFile;
  uploads: Upload;
  messages: InboxMessage;
  limits: StoredTurns;
  seals: StoredSeal;
  pins: StoredPin;
  /** Append-only. */
  audit: AuditRecord;
  /** Entries that have no document to wait in: of views, and of what has been removed. */
  trails: Required<Trailed>;
  subscriptions: Subscriptions;
  runs: Run;
  urges: Urge & Committed;
  tellings: Telling & Committed;
}
export type CollectionName = keyof Collections;
/** Collections whose documents are changed through `commitChange` and made through `commitNew`. */
export type CommittedName = {
  [N in CollectionName]: Collections[N] extends Committed ? N : never;
}[CollectionName];

/** Every one of them, for the timer; one that is missing here does not compile. */
const committed: Readonly<Record<CommittedName, true>> = {
  applications: true,
  rounds: true,
  studios: true,
  activities: true,
  pairs: true,
  results: true,
  projects: true,
  members: true,
  experts: true,
  reviews: true,
  sheets: true,
  objections: true,
  series: true,
  titles: true,
  subsidies: true,
  cares: true,
  rules: true,
  programmes: true,
  selfChecks: true,
  assessments: true,
  renewals: true,
  appeals: true,
  offers: true,
  unions: true,
  people: true,
  invitations: true,
  urges: true,
  tellings: true,
  sessions: true,
  seals: true,
  pins: true,
};
export const committedNames = Object.keys(committed) as readonly CommittedName[];

/** Collections in whose documents entries of the audit record can wait. */
export type TrailedName = CommittedName | 'trails';
