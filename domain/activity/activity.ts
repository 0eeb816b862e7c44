import type { FileRef } from '../form/answers';
import type { Entry } from '../ledger/entry';
import type { NamedPerson } from '../ledger/fields';
import type { Instant } from '../time/shanghai';

/** 活动的种类, after 一(四) and 二(二)1: what the activity ledger counts by. */
export const activityKinds = ['training', 'exchange', 'mentoring', 'project', 'service', 'other'] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The field's own words. */
export const activityKindNames: Readonly<Record<ActivityKind, string>> = {
  training: '技术培训',
  exchange: '业务交流',
  mentoring: '名师带徒',
  project: '技术攻关',
  service: '服务基层',
  other: '其他',
};

/** Where it was: by name, and by a point of the map where the member has chosen one. Degrees, GCJ-02. */
export interface Place {
  readonly name: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** 创建活动: one day's work, as a member logs it. */
export interface ActivityContent {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly startsAt: Instant;
  /** In halves. */
  readonly hours: number;
  readonly place: Place | null;
  readonly text: string;
  /** Members of the studio who took part. */
  readonly members: readonly NamedPerson[];
  /** Others by name. */
  readonly guests: readonly string[];
  /** How many others, those named included. */
  readonly guestCount: number;
  readonly photos: readonly FileRef[];
  readonly files: readonly FileRef[];
  /** The mentoring pair whose session this is; for kind `mentoring` alone. */
  readonly pairId: string | null;
  /** The project worked on; for kind `project` alone. */
  readonly projectId: string | null;
}

export type Activity = Entry<ActivityContent>;
