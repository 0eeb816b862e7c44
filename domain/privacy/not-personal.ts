import { matches } from './register';

/**
 * Last parts of places that tell nothing of a person wherever they stand: ids that mean nothing outside the
 * program, instants and days, digests and codes, what the program counts and sorts by.
 */
const neverPersonal: ReadonlySet<string> = new Set(
  [
    '_id id authorId byId actingFor activityId applicationId importId leaderId memberId memberIds objectId',
    'pairId parentId personId projectId requestId roundId settledBy studioId teamIds traceId uploadedBy',
    'unionId unionPath unreachedIn fileID',
    'ownerId ruleId expertId expertIds applicationIds titleId subsidyId keyId resultId thankedBy users',
    'offeredAt setAt askedAt at busyUntil changedAt checkedAt closedAt countedIn createdAt cutoffAt day endedAt expiresAt',
    'firstAt from issuedAt inForceFrom filedAt recognisedOn lastAt lastDay lastLoggedAt lastPushAt lastSeenAt loggedAt month nextAt on opensAt',
    'orderedAt movedAt period publishedAt readAt receivedAt savedAt settledAt since startedAt timeOfDay toldAt',
    'against appealUntil cause decidedAt improveBy touchedAt until years',
    'planDigest code codeDigest codes digest photoHashes previous secretDigest sha256',
    'batches field fields given handled key kind procedure reports sections to type version waitingFor',
  ]
    .join(' ')
    .split(' '),
);

/** Places that tell of unions, units, rounds and the program, not of people. */
const ofThings = [
  // Runs that send messages.
  'subscriptions.holder',
  'messages.push.holder',
  // Keys and pictures of unions' seals.
  'seals.**',
  // How far a deletion has got.
  'erasures.collection',
  'erasures.after',
  'applications.opinions.proof.mark.*',
  'offers.decision.unionName',
  'unions.name',
  'unions.unit.**',
  'studios.name',
  '*.industry',
  '*.unitName',
  '*.unionName',
  'applications.way.unionName',
  'applications.opinions.unionName',
  'applications.opinions.sealName',
  'applications.unchecked.label',
  'reviews.released.list.industry',
  'reviews.released.list.unitName',
  'reviews.**.unionName',
  // What experts score by, and how numbers of titles are made.
  'reviews.terms.**',
  'reviews.subsidies.kinds.name',
  'series.pattern',
  'series.taken',
  'imports.what',
  'subsidies.**.reference',
  'titles.issuer',
  'titles.issues.unitName',
  'titles.number',
  'titles.programme',
  // The rules of a round and the notice are public.
  'rounds.notice.**',
  'rounds.classes.**',
  'rounds.conditions.**',
  'rounds.sections.**',
  'rounds.targets.**',
  'rounds.titleKinds.**',
  'rounds.phrases.*',
  'rounds.owner.**',
  'rounds.programme',
  'rounds.reminders.texts.**',
  'rounds.title',
  // What is missing, in the programme's own words, and what everybody is assessed by.
  'selfChecks.facts.missing.*',
  'assessments.facts.missing.*',
  'assessments.sheet.**',
  'renewals.title.*',
  'renewals.years.facts.missing.*',
  'renewals.opinions.sealName',
  'cares.by.unionName',
  'renewals.opinions.unionName',
  'renewals.opinions.proof.**',
  'appeals.opinions.sealName',
  'appeals.opinions.unionName',
  'appeals.opinions.proof.**',
  'assessments.opinions.sealName',
  'assessments.opinions.unionName',
  'assessments.opinions.proof.**',
  'programmes.terms.**',
  'tallies.rows.members',
  'uploads.parts.*',
  'audit.collection',
  'runs.after',
  'urges.about',
  // What went wrong on a device: scrubbed of everything personal before it is sent.
  'faults.cause',
  'faults.pages',
  'faults.where',
] as const;

/** @returns whether the place is known to hold nothing personal */
export const isNotPersonal = (place: string): boolean =>
  neverPersonal.has(place.split('.').at(-1) ?? '') || ofThings.some((pattern) => matches(pattern, place));
