import * as v from 'valibot';
import { Failure } from '../failure/failure';
import { day, files, optional, required } from '../ledger/fields';
import type { Instant } from '../time/shanghai';
import type { RuleKind, RuleOwnerKind } from './kinds';

export const ruleBounds = { title: 60, text: 20_000, reason: 200, files: 9, versions: 100 } as const;

/** What is written of one version: its text, or files of it, or both. */
export const ruleContent = v.strictObject({
  title: required('名称', ruleBounds.title),
  text: optional('正文', ruleBounds.text),
  files: files('附件', ruleBounds.files),
  /** Shanghai day from which on it holds. */
  inForceFrom: day('施行日期'),
  /** Why it was written anew; empty for the first. */
  reason: optional('修改说明', ruleBounds.reason),
});
export type RuleContent = Readonly<v.InferOutput<typeof ruleContent>>;

/** One version: what it says never changes, a change is a further version. */
export interface RuleVersion extends RuleContent {
  /** From 1. */
  readonly number: number;
  readonly at: Instant;
  readonly personId: string;
  readonly personName: string;
}

/** One rule of a studio (二(二)1), or the implementing rules of a union (三(七)), in all its versions. */
export interface RuleDocument {
  readonly _id: string;
  readonly ownerKind: RuleOwnerKind;
  readonly ownerId: string;
  readonly kind: RuleKind;
  /** Of the studio; for a union's rules the union itself first, then every union above. */
  readonly unionPath: readonly string[];
  readonly versions: readonly RuleVersion[];
}

/** Who writes a version, and when. */
export interface RuleWriter {
  readonly at: Instant;
  readonly personId: string;
  readonly personName: string;
}

/**
 * @param earlier the versions there are
 * @returns them and the new one
 * @throws Failure INVALID without text and file, or from the second version on without a reason; TOO_MANY
 */
export const withVersion = (
  earlier: readonly RuleVersion[],
  content: RuleContent,
  by: RuleWriter,
): readonly RuleVersion[] => {
  if (content.text === '' && content.files.length === 0) {
    throw new Failure('INVALID', { field: 'text', message: '请写正文，或添加制度的文件。' });
  }
  if (earlier.length > 0 && content.reason === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明这次修改了什么、为什么修改。' });
  }
  if (earlier.length >= ruleBounds.versions) {
    throw new Failure('TOO_MANY', { message: `一项制度最多保存 ${ruleBounds.versions} 个版本。` });
  }
  return [...earlier, { ...content, ...by, number: earlier.length + 1 }];
};

/** @returns the version that holds on the Shanghai day: the last one written of those that have begun; or null */
export const versionOn = <Version extends Pick<RuleVersion, 'inForceFrom'>>(
  versions: readonly Version[],
  on: string,
): Version | null => [...versions].reverse().find(({ inForceFrom }) => inForceFrom <= on) ?? null;

/** Where a rule stands on a day: it holds, it is written and begins later, or there is none. */
export type RuleState = 'inForce' | 'later' | 'missing';
export const ruleStateNames: Readonly<Record<RuleState, string>> = {
  inForce: '现行',
  later: '尚未施行',
  missing: '还没有',
};

export const ruleStateOn = (versions: readonly Pick<RuleVersion, 'inForceFrom'>[], on: string): RuleState => {
  if (versions.length === 0) return 'missing';
  return versionOn(versions, on) === null ? 'later' : 'inForce';
};

/**
 * @param documents of one owner
 * @returns the kinds without a version that holds on the day, in their order
 */
export const missingRules = <Kind extends RuleKind>(
  wanted: readonly Kind[],
  documents: readonly {
    readonly kind: RuleKind;
    readonly versions: readonly Pick<RuleVersion, 'inForceFrom'>[];
  }[],
  on: string,
): readonly Kind[] =>
  wanted.filter(
    (kind) => !documents.some((one) => one.kind === kind && ruleStateOn(one.versions, on) === 'inForce'),
  );
