import { type Appeal, restedOfAppeal } from '../appeal/appeal';
import type { Application, Opinion } from '../application/application';
import type { Assessment } from '../assessment/assessment';
import type { ChainHead } from '../audit/chain';
import type { AuditEntry, AuditRecord, FieldChange } from '../audit/entry';
import { canonicalJson } from '../chain/canonical-json';
import { asSigned } from '../privacy/originals';
import { type Renewal, restedOfRenewal } from '../renewal/renewal';
import type { Seal, SealedSecret } from '../seal/seal';
import { faultInApplication, type Means } from './check-application';
import { faultInAssessment } from './check-assessment';
import { faultAtHead, faultInChain } from './check-audit';
import { faultOnWay } from './check-way';
import type { Fault } from './fault';

/** A document as the commit leaves it, as far as checking goes. */
export interface KeptDocument {
  readonly _id: string;
  readonly version?: number;
  readonly handled?: readonly string[];
  readonly trail?: readonly AuditEntry[];
  /** What stood before names were taken out, closed. */
  readonly originals?: readonly SealedSecret[];
}

/**
 * Opens what stood before names were taken out of a document.
 * @returns null where the key is not at hand: what such a document says cannot be checked
 */
export type OpenOriginals = (place: string, closed: readonly SealedSecret[]) => readonly unknown[] | null;

const closedToAll: OpenOriginals = (_, closed) => (closed.length === 0 ? [] : null);

/** Everything of a store that bears on its chains. */
export interface CheckedStore {
  readonly applications: readonly (Application & KeptDocument)[];
  readonly assessments: readonly (Assessment & KeptDocument)[];
  readonly renewals: readonly (Renewal & KeptDocument)[];
  readonly appeals: readonly (Appeal & KeptDocument)[];
  readonly seals: readonly Seal[];
  /** In the order of their numbers. */
  readonly audit: readonly AuditRecord[];
  /** Documents of all collections that are changed through the commit, by collection. */
  readonly committed: ReadonlyMap<string, readonly KeptDocument[]>;
}

/** The last change of every document must be recorded: in the chain, or on its way in the document itself. */
const faultInVersions = ({ audit, committed }: CheckedStore): Fault | null => {
  const last = new Map<string, number>();
  const note = ({ key }: AuditEntry): void => {
    const [, object, version] = /^(.+)\/(\d+)\/[^/]+$/.exec(key) ?? [];
    if (object !== undefined) last.set(object, Math.max(last.get(object) ?? 0, Number(version)));
  };
  audit.forEach(note);
  for (const documents of committed.values()) for (const { trail = [] } of documents) trail.forEach(note);
  for (const [collection, documents] of committed) {
    for (const { _id, version = 0, handled = [] } of documents) {
      const recorded = last.get(`${collection}/${_id}`) ?? 0;
      // What was loaded and never changed since has no record.
      if (recorded === 0 && handled.length === 0) continue;
      if (recorded < version) return { kind: 'recordCutOff', at: `${collection}/${_id} version ${version}` };
      if (recorded > version)
        return { kind: 'recordRewritten', at: `${collection}/${_id} version ${version}` };
    }
  }
  return null;
};

const digestOf = (opinion: Opinion | undefined): string | undefined => opinion?.proof?.digest;

const opinionAt = /^opinions\.(\d+)\.proof\.digest$/;
const formAt = /^forms\.(\d+)$/;

/** What the record says of opinions and forms must be what the application holds: nothing has been taken away. */
const faultAgainstRecord = (
  application: Application,
  changes: readonly FieldChange[],
  { sm3 }: Means,
): Fault | null => {
  for (const { path, after } of changes) {
    const opinion = opinionAt.exec(path)?.[1];
    if (opinion !== undefined && digestOf(application.opinions[Number(opinion)]) !== after) {
      return { kind: 'opinionMissing', at: `applications/${application._id} opinions.${opinion}` };
    }
    const form = formAt.exec(path)?.[1];
    const recorded = typeof after === 'object' && after !== null && 'sm3' in after ? after.sm3 : undefined;
    if (form === undefined || recorded === undefined) continue;
    const stored = application.forms[Number(form)];
    if (!stored) return { kind: 'formMissing', at: `applications/${application._id} forms.${form}` };
    if (sm3(canonicalJson(stored)) !== recorded) {
      return { kind: 'formChanged', at: `applications/${application._id} forms.${form}` };
    }
  }
  return null;
};

/** Everything that goes from level to level under seal, beside applications and yearly assessments. */
const waysOf = ({ renewals, appeals }: CheckedStore, means: Means) => [
  ...renewals.map((one) => ({
    at: `renewals/${one._id}`,
    opinions: { given: one.opinions, originals: one.originals ?? [] },
    faultAfter: (opened: readonly unknown[]) =>
      faultOnWay(`renewals/${one._id}`, one, restedOfRenewal, means, opened as readonly Renewal[]),
  })),
  ...appeals.map((one) => ({
    at: `appeals/${one._id}`,
    opinions: { given: one.opinions, originals: one.originals ?? [] },
    faultAfter: (opened: readonly unknown[]) =>
      faultOnWay(`appeals/${one._id}`, one, restedOfAppeal, means, opened as readonly Appeal[]),
  })),
];

/**
 * Checks every chain of a store: the audit record, each application's forms and opinions, and each against the other.
 * @param heads ends of the audit record known from elsewhere: the log, a backup
 * @param open what stood before names were taken out; without it documents that have lost a name are passed over
 * @returns the first fault; null where everything holds
 */
export const faultInStore = (
  store: CheckedStore,
  means: Omit<Means, 'sealOf'>,
  heads: readonly ChainHead[] = [],
  open: OpenOriginals = closedToAll,
): Fault | null => {
  const { applications, assessments, seals, audit } = store;
  const byId = new Map(seals.map((seal) => [seal._id, seal]));
  const all: Means = { ...means, sealOf: (id) => byId.get(id) };
  const chain = faultInChain(audit, means.sm3);
  if (chain) return chain;
  for (const head of heads) {
    const fault = faultAtHead(audit, head);
    if (fault) return fault;
  }
  const recorded = new Map<string, FieldChange[]>();
  for (const { collection, objectId, changes } of audit) {
    if (collection === 'applications') {
      recorded.set(objectId, [...(recorded.get(objectId) ?? []), ...changes]);
    }
  }
  for (const application of applications) {
    const opened = open(`applications/${application._id}`, application.originals ?? []);
    if (opened) {
      // The box holds what the commit had left there.
      const originals = opened as readonly Application[];
      const fault =
        faultInApplication(application, all, originals) ??
        faultAgainstRecord(asSigned(application, originals), recorded.get(application._id) ?? [], all);
      if (fault) return fault;
    }
    for (const { proof } of application.opinions) {
      const anchor = proof && faultAtHead(audit, proof.anchor);
      if (anchor) return anchor;
    }
  }
  for (const assessment of assessments) {
    const opened = open(`assessments/${assessment._id}`, assessment.originals ?? []);
    const fault = opened && faultInAssessment(assessment, all, opened as readonly Assessment[]);
    if (fault) return fault;
    for (const { proof } of assessment.opinions) {
      const anchor = proof && faultAtHead(audit, proof.anchor);
      if (anchor) return anchor;
    }
  }
  for (const { at, opinions, faultAfter } of waysOf(store, all)) {
    const opened = open(at, opinions.originals);
    const fault = opened && faultAfter(opened);
    if (fault) return fault;
    for (const { proof } of opinions.given) {
      const anchor = proof && faultAtHead(audit, proof.anchor);
      if (anchor) return anchor;
    }
  }
  const ids = new Set(applications.map(({ _id }) => _id));
  const gone = [...recorded.keys()].find((id) => !ids.has(id));
  if (gone !== undefined) return { kind: 'formMissing', at: `applications/${gone}` };
  return faultInVersions(store);
};
