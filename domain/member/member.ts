import * as v from 'valibot';
import { type FileRef, type ResultLevel, type RosterRole, resultLevels, rosterRoles } from '../form/answers';
import type { Entry } from '../ledger/entry';
import { bounds, day, dayOrNone, files, hours, optional, phoneMadeId, required } from '../ledger/fields';

/** 成员发展: what the member ledger (二(二)2) keeps of a person, each with its day. */
export const memberEventKinds = ['title', 'grade', 'degree', 'training', 'honour', 'duty'] as const;
export type MemberEventKind = (typeof memberEventKinds)[number];
export const memberEventNames: Readonly<Record<MemberEventKind, string>> = {
  title: '职称',
  grade: '技术等级',
  degree: '学历学位',
  training: '培训进修',
  honour: '荣誉',
  duty: '职务岗位',
};

export interface MemberEvent {
  readonly id: string;
  readonly kind: MemberEventKind;
  readonly on: string;
  /** What was gained: `副主任护师`. */
  readonly name: string;
  /** For honours; null otherwise. */
  readonly level: ResultLevel | null;
  /** Who gave it. */
  readonly issuedBy: string;
  /** For training; 0 otherwise. */
  readonly hours: number;
  readonly evidence: readonly FileRef[];
}

/** A member of a studio and the whole history in it; events are never taken away when someone leaves. */
export interface MemberContent {
  readonly name: string;
  readonly role: RosterRole;
  readonly position: string;
  readonly joinedOn: string;
  /** Empty while the person belongs to the studio. */
  readonly leftOn: string;
  readonly events: readonly MemberEvent[];
}

export interface Member extends Entry<MemberContent> {
  /** The person's account; null for members who have none. */
  readonly personId: string | null;
}

/** @returns the id under which a person with an account is kept in a studio's member ledger */
export const memberIdOf = (studioId: string, personId: string): string => `${studioId}.${personId}`;

/** @returns whether the person belonged to the studio on the day */
export const belongedOn = (
  { joinedOn, leftOn }: Pick<MemberContent, 'joinedOn' | 'leftOn'>,
  on: string,
): boolean => joinedOn <= on && (leftOn === '' || on <= leftOn);

const event = v.strictObject({
  id: phoneMadeId,
  kind: v.picklist(memberEventKinds),
  on: day('取得日期'),
  name: required('名称', bounds.name),
  level: v.nullable(v.picklist(resultLevels)),
  issuedBy: optional('授予或组织单位', bounds.name),
  hours: hours(2_000),
  evidence: files('证明材料', bounds.files),
});

/** What a leader, or the member, enters. */
export const memberSchema = v.pipe(
  v.strictObject({
    name: required('姓名', 30),
    role: v.picklist(rosterRoles),
    position: optional('职务或岗位', bounds.name),
    joinedOn: day('加入日期'),
    leftOn: dayOrNone('离开日期'),
    events: v.pipe(
      v.array(event),
      v.check((list) => list.length <= 200, '一名成员最多 200 条成长记录。'),
      v.check(
        (list) => new Set(list.map(({ id }) => id)).size === list.length,
        '成长记录有重复，请删去一条。',
      ),
    ),
  }),
  v.forward(
    v.check(({ joinedOn, leftOn }) => leftOn === '' || joinedOn <= leftOn, '离开日期早于加入日期，请核对。'),
    ['leftOn'],
  ),
);
export type MemberInput = v.InferInput<typeof memberSchema>;
