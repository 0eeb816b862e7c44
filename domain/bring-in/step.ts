import type { Sex } from '../people/person';
import type { Grade } from '../programme/terms';
import type { StudioClass } from '../round/round';
import type { Instant } from '../time/shanghai';
import type { TitleLevel } from '../title/title';
import type { SheetRole } from './sheets';

/** A studio with one title: its leader's entry and role, the studio and the title are made where they are not there. */
export interface BringStudio {
  readonly kind: 'bringStudio';
  readonly personId: string;
  readonly roleId: string;
  readonly studioId: string;
  readonly leaderName: string;
  readonly sex: Sex;
  readonly phone: string;
  /** The union of the leader's unit. */
  readonly unionId: string;
  readonly titleId: string;
  readonly studioName: string;
  readonly number: string;
  readonly since: Instant;
  readonly level: TitleLevel;
  readonly class: StudioClass['class'];
  readonly programme: string;
  readonly issuer: string;
}

/** A member without an account, as the member ledger keeps one. */
export interface BringMember {
  readonly kind: 'bringMember';
  readonly id: string;
  readonly studioId: string;
  readonly name: string;
  readonly role: SheetRole;
  readonly position: string;
  readonly joinedOn: string;
  readonly leftOn: string;
}

/** The outcome of a year that was assessed before the programme kept it. */
export interface BringAssessment {
  readonly kind: 'bringAssessment';
  readonly studioId: string;
  readonly year: number;
  readonly grade: Grade;
  /** Null where no points were given. */
  readonly total: number | null;
  readonly filedAt: Instant;
}

/** A subsidy that was paid before: the title's one (二(三)). */
export interface BringPayment {
  readonly kind: 'bringPayment';
  readonly titleId: string;
  /** Fen. */
  readonly amount: number;
  readonly at: Instant;
  readonly reference: string;
}

/** One step of bringing studios in: what it does once it does again without harm. */
export type BringInStep = BringStudio | BringMember | BringAssessment | BringPayment;

/** @returns whether a step of an import brings studios in */
export const isBringInStep = <Other extends { readonly kind: string }>(
  step: Other | BringInStep,
): step is BringInStep =>
  step.kind === 'bringStudio' ||
  step.kind === 'bringMember' ||
  step.kind === 'bringAssessment' ||
  step.kind === 'bringPayment';
