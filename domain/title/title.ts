import { Failure } from '../failure/failure';
import type { FileRef } from '../form/answers';
import type { StudioClass } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { Stated } from './state';

export type { TitleEvent, TitleState } from './state';

/** Who gives the title: 称号的级别. */
export const titleLevels = ['unit', 'industryUnion', 'region', 'nation'] as const;
export type TitleLevel = (typeof titleLevels)[number];
export const titleLevelNames: Readonly<Record<TitleLevel, string>> = {
  unit: '单位级',
  industryUnion: '产业工会级',
  region: '自治区级',
  nation: '全国级',
};

/** One issue of the certificate: what it says never changes; a correction is a further issue. */
export interface CertificateIssue {
  readonly issue: number;
  readonly code: string;
  readonly studioName: string;
  readonly leaderName: string;
  readonly unitName: string;
  readonly at: Instant;
  readonly by: string;
  /** Why it was issued again; empty for the first. */
  readonly reason: string;
}

/** 称号: a studio named, with number, class, certificates and its history from cycle to cycle. */
export interface Title extends Stated {
  readonly studioId: string;
  readonly applicationId: string;
  readonly roundId: string;
  readonly level: TitleLevel;
  readonly year: number;
  readonly programme: string;
  /** As printed: `创字〔2020〕7号`. */
  readonly number: string;
  readonly class: StudioClass['class'];
  readonly classReason: string;
  readonly industry: string;
  readonly unionPath: readonly string[];
  readonly issuer: string;
  readonly since: Instant;
  readonly issues: readonly CertificateIssue[];
  /** The document by which another level has given it; absent for those that the industry union gives itself. */
  readonly documents?: readonly FileRef[];
}

/** @returns the id of the one title that an application can lead to */
export const titleId = (applicationId: string): string => `title.${applicationId}`;

/** @returns the issue that stands: the last one */
export const currentIssue = ({ issues }: Pick<Title, 'issues'>): CertificateIssue => {
  const last = issues.at(-1);
  if (!last) throw new RangeError('a title without a certificate');
  return last;
};

/**
 * Issues the certificate again, corrected or because it was lost; the earlier one stays on record and its code
 * then says that a newer one stands.
 * @throws Failure WRONG_STATE for a title that is not kept, INVALID without a reason
 */
export const reissue = (title: Title, issue: Omit<CertificateIssue, 'issue'>): Title => {
  if (title.state.kind === 'removed') {
    throw new Failure('WRONG_STATE', { message: '这个称号已不再保留，不能再制发证书。', clause: '二(六)' });
  }
  if (issue.reason.trim() === '') {
    throw new Failure('INVALID', { field: 'reason', message: '请写明重新制发的原因。' });
  }
  return { ...title, issues: [...title.issues, { ...issue, issue: title.issues.length + 1 }] };
};
