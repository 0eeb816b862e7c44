import type { Application, Opinion } from '../application/application';
import { formContent } from '../application/form-content';
import type { Sm3 } from '../audit/differences';
import { canonicalJson } from '../chain/canonical-json';
import { asSigned, isShownOf } from '../privacy/originals';
import { opinionDigest, type SealMark } from '../seal/proof';
import { type Seal, sealIdOf } from '../seal/seal';
import type { Fault, FaultKind } from './fault';

/** What checking needs from outside: the digest, the signature, and the seals' public keys. */
export interface Means {
  readonly sm3: Sm3;
  readonly isMarkOf: (mark: SealMark, digest: string) => boolean;
  readonly sealOf: (sealId: string) => Pick<Seal, 'keys'> | undefined;
}

export type Checked = Pick<
  Application,
  '_id' | 'roundId' | 'leaderId' | 'leaderName' | 'unitName' | 'industry' | 'forms' | 'opinions' | 'way'
>;

const underSeal: readonly string[] = ['agree', 'approve', 'reject'];

const faultInForms = (application: Checked, { sm3 }: Means): readonly [FaultKind, string] | null => {
  for (const [index, form] of application.forms.entries()) {
    const at = `forms.${index}`;
    if (form.number !== index + 1) return ['formMissing', at];
    if (form.digest !== sm3(canonicalJson(formContent(application, form)))) return ['formChanged', at];
  }
  const submitted = application.way.filter(({ action }) => action === 'submit' || action === 'resubmit');
  if (submitted.length !== application.forms.length)
    return ['formMissing', `forms.${application.forms.length}`];
  return null;
};

const faultOfOpinion = (
  application: Checked,
  opinion: Opinion,
  index: number,
  { sm3, isMarkOf, sealOf }: Means,
): FaultKind | null => {
  const { proof } = opinion;
  if (!proof) return 'opinionUnsigned';
  const before = application.opinions[index - 1];
  if (proof.seq !== index + 1 || proof.previous !== (before?.proof?.digest ?? '')) return 'opinionOutOfOrder';
  if (before && before.at > opinion.at) return 'opinionOutOfOrder';
  if (!application.forms[opinion.formVersion - 1]) return 'formMissing';
  if (proof.digest !== opinionDigest(application, opinion, proof, sm3)) return 'opinionChanged';
  if (!isMarkOf(proof.mark, proof.digest)) return 'markForged';
  const keys = sealOf(sealIdOf(opinion.post))?.keys ?? [];
  const isKnown = keys.some(
    ({ id, publicKey }) => id === proof.mark.keyId && publicKey === proof.mark.publicKey,
  );
  return isKnown ? null : 'keyUnknown';
};

/** What is shown must be what was signed, but for names that were taken out. */
const faultInShown = (shown: Checked, signed: Checked): string | null => {
  for (const part of ['forms', 'opinions'] as const) {
    const changed = shown[part].findIndex((one, index) => !isShownOf(one, signed[part][index]));
    if (changed >= 0) return `${part}.${changed}`;
  }
  return isShownOf(shown.leaderName, signed.leaderName) ? null : 'leaderName';
};

/**
 * @param originals what stood before names were taken out, in order of time
 * @returns the first place at which the application's chain does not hold; null where it holds whole
 */
export const faultInApplication = (
  shown: Checked,
  means: Means,
  originals: readonly Checked[] = [],
): Fault | null => {
  const application = asSigned(shown, originals);
  const place = (at: string): string => `applications/${application._id} ${at}`;
  const changed = faultInShown(shown, application);
  if (changed) return { kind: 'shownChanged', at: place(changed) };
  const inForms = faultInForms(application, means);
  if (inForms) return { kind: inForms[0], at: place(inForms[1]) };
  for (const [index, opinion] of application.opinions.entries()) {
    const kind = faultOfOpinion(application, opinion, index, means);
    if (kind) return { kind, at: place(`opinions.${index}`) };
  }
  const given = application.way.filter(({ action }) => underSeal.includes(action));
  if (given.length === application.opinions.length) return null;
  return { kind: 'opinionMissing', at: place(`opinions.${application.opinions.length}`) };
};
