import type { Offer } from '@domain/exchange/offer';
import { searchOf } from '@domain/exchange/offer';
import { Failure } from '@domain/failure/failure';
import { commitChange, wasHandled } from '@platform/commit/commit';
import type { StoredOffer } from '@platform/database/collections';
import { findById } from '@platform/database/database';
import type { RoleCall } from '@platform/door/procedure';
import type { RoleProcedureName } from '@platform/door/role-procedure';
import { assertGranted } from '@platform/rights/assert-granted';
import { allUnions } from '@platform/unions/unions';
import { placeOfOffer } from './offer-view';

/** Tries of a change that goes with any version: thanks and questions come from many people at once. */
const tries = 4;

/** @returns the offer, as the row of the procedure called allows. @throws Failure NOT_FOUND */
export const openOffer = async (call: RoleCall, id: string): Promise<StoredOffer> =>
  assertGranted(
    call,
    call.procedure as RoleProcedureName,
    await findById('offers', id),
    placeOfOffer(call),
    'exchange.get',
  );

/** Changes an offer, whatever version it has. @param decide gives it as it is to be */
export const changeOffer = async (
  call: RoleCall,
  id: string,
  decide: (offer: StoredOffer) => Offer,
): Promise<StoredOffer> => {
  for (let left = tries; ; left -= 1) {
    const offer = await openOffer(call, id);
    if (wasHandled(offer, call.requestId)) return offer;
    const decided = decide(offer);
    if (decided === offer) return offer;
    try {
      return await commitChange(call, 'offers', offer, { ...decided, search: searchOf(decided) });
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.code !== 'CONFLICT' || left <= 1) throw thrown;
    }
  }
};

/** @returns from where someone speaks on the exchange page: the studio or the union, no person */
export const speaksFrom = async ({ role }: RoleCall): Promise<string> => {
  const studio = role.studioId === undefined ? null : await findById('studios', role.studioId);
  if (studio) return studio.name;
  return (await allUnions()).get(role.unionId)?.name ?? '';
};
