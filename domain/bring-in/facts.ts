import type { Assessment } from '../assessment/assessment';
import type { MemberContent } from '../member/member';
import type { KnownPerson } from '../register/plan';
import type { Subsidy } from '../subsidy/subsidy';
import type { Instant } from '../time/shanghai';
import type { Title } from '../title/title';
import type { Union } from '../unions/union';

/** A title as the import compares it. */
export type KnownTitle = Pick<
  Title,
  | 'studioId'
  | 'number'
  | 'since'
  | 'level'
  | 'class'
  | 'programme'
  | 'issuer'
  | 'issues'
  | 'state'
  | 'unionPath'
> & { readonly _id: string };

/** What is there already. */
export interface KnownStudios {
  readonly unions: readonly Union[];
  readonly people: readonly KnownPerson[];
  readonly titles: readonly KnownTitle[];
  readonly members: readonly { readonly studioId: string; readonly content: MemberContent }[];
  readonly assessments: readonly Pick<
    Assessment,
    'studioId' | 'year' | 'filedAt' | 'stations' | 'opinions' | 'broughtIn'
  >[];
  readonly subsidies: readonly Pick<Subsidy, 'titleId' | 'amount' | 'state'>[];
}

/** What bringing studios in starts from. */
export interface BringInFacts extends KnownStudios {
  readonly now: Instant;
  /** Begins the ids of what is new, so that the same import makes the same ids. */
  readonly importId: string;
  /** What a title is called where the sheet leaves it open. */
  readonly programme: string;
}
