import type { Review } from '@domain/review/review';
import type { Sheet } from '@domain/review/sheet';
import type { ReviewStanding, SheetStanding } from '@domain/rights/review-rights';
import type { RoleCall } from '../door/procedure';
import type { Placed } from '../rights/assert-granted';

/** The industry union's union counts as above everything of a review; to others it is elsewhere. */
export const ofIndustryUnion = ({ role }: RoleCall): readonly string[] =>
  role.capacity === 'industryUnion' ? [role.unionId] : [];

/** @returns where a review stands, for the table of rights */
export const placeOfReview =
  (call: RoleCall) =>
  ({ released, named }: Pick<Review, 'released' | 'named'>): Placed => {
    const state: ReviewStanding = named ? 'named' : released ? 'released' : 'preparing';
    return { unionPath: ofIndustryUnion(call), state };
  };

/** @returns where a sheet stands: its expert's own */
export const placeOfSheet =
  (call: RoleCall) =>
  ({ expertId, state, withdrawn }: Pick<Sheet, 'expertId' | 'state' | 'withdrawn'>): Placed => {
    const standing: SheetStanding = withdrawn ? 'withdrawn' : state.kind;
    return { ownerId: expertId, unionPath: ofIndustryUnion(call), state: standing };
  };
