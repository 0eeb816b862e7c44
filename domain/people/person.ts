import type { Instant } from '../time/shanghai';
import type { ActingFor } from './acting-for';

/** 以何身份: a right comes from the capacity in which a person acts, never from the person. */
export type OfficerCapacity = 'unitUnion' | 'unitAdministration' | 'directUnion' | 'industryUnion';
export type Capacity = 'leader' | 'member' | 'expert' | OfficerCapacity;

export interface Role {
  readonly id: string;
  readonly capacity: Capacity;
  /** The union acted for; for leader, member and unit administration the union of their unit. */
  readonly unionId: string;
  /** The studio led or belonged to; set for leaders and members alone. */
  readonly studioId?: string;
  readonly from: Instant;
  /** The role has ended from this instant on; null while it has no end. */
  readonly until: Instant | null;
  /** Set for a deputy: the officer in whose place he or she acts until the role ends. */
  readonly actingFor?: ActingFor;
}

export type Sex = '男' | '女';

export interface Person {
  readonly _id: string;
  readonly name: string;
  readonly sex: Sex;
  readonly phone: string;
  /** The WeChat identity bound to the person; null until bound. */
  readonly openid: string | null;
  readonly roles: readonly Role[];
}

export const capacityNames: Readonly<Record<Capacity, string>> = {
  leader: '领军人物',
  member: '团队成员',
  expert: '评审专家',
  unitUnion: '所在单位工会',
  unitAdministration: '党政部门',
  directUnion: '上级工会',
  industryUnion: '宁夏教科文卫体工会',
};

/** @returns the roles in force at the instant */
export const rolesInForce = (person: Person, at: Instant): readonly Role[] =>
  person.roles.filter((role) => role.from <= at && (role.until === null || at < role.until));

export const isOfficer = (capacity: Capacity): capacity is OfficerCapacity =>
  capacity === 'unitUnion' ||
  capacity === 'unitAdministration' ||
  capacity === 'directUnion' ||
  capacity === 'industryUnion';
