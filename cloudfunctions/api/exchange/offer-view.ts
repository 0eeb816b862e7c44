import { isOfficer } from '@domain/people/person';
import type { StoredOffer } from '@platform/database/collections';
import type { RoleCall } from '@platform/door/procedure';
import { type Placed, verdictFor } from '@platform/rights/assert-granted';
import type { OfferRow, OfferView } from './offer.views';

type Placeable = Pick<StoredOffer, 'studioId' | 'unionPath' | 'state'>;

/**
 * @returns where an offer stands in the table of rights. Whoever has a role in its studio belongs to it in every
 *   capacity: nobody agrees to what his or her own studio offers
 */
export const placeOfOffer =
  ({ person, role }: Pick<RoleCall, 'person' | 'role'>) =>
  ({ studioId, unionPath, state }: Placeable): Placed => ({
    ...(role.capacity === 'leader' && role.studioId === studioId && { ownerId: person._id }),
    teamIds: person.roles.some((one) => one.studioId === studioId) ? [person._id] : [],
    unionPath,
    state,
  });

/** Whether the caller is an officer of the studio's unit or of a union above it. */
const oversees = ({ role }: RoleCall, { unionPath }: Placeable): boolean =>
  isOfficer(role.capacity) && unionPath.includes(role.unionId);

/** @returns one line of the exchange page, as the caller may see it */
export const offerRow = (call: RoleCall, offer: StoredOffer): OfferRow => ({
  id: offer._id,
  studioName: offer.studioName,
  unitName: offer.unitName,
  industry: offer.industry,
  content: offer.content,
  state: offer.state,
  publishedAt: offer.publishedAt,
  thanks: offer.thankedBy.length,
  questions: offer.questions.length,
  isOwn: call.role.studioId === offer.studioId,
  reports: oversees(call, offer) ? offer.reports.length : 0,
});

/** @returns the offer whole, as the caller may see it */
export const offerView = (call: RoleCall, offer: StoredOffer): OfferView => {
  const place = placeOfOffer(call)(offer);
  const may = (name: Parameters<typeof verdictFor>[1]): boolean =>
    verdictFor(call, name, place) === 'granted';
  const row = offerRow(call, offer);
  return {
    ...row,
    version: offer.version,
    resultId: row.isOwn ? offer.resultId : '',
    offeredAt: offer.offeredAt,
    decision: row.isOwn || oversees(call, offer) ? offer.decision : null,
    hasThanked: offer.thankedBy.includes(call.person._id),
    asked: offer.questions.map(({ id, from, at, text, answer }) => ({ id, from, at, text, answer })),
    reported: oversees(call, offer) ? offer.reports.map(({ from, at, text }) => ({ from, at, text })) : [],
    may: {
      withdraw: may('exchange.withdraw') && offer.state !== 'withdrawn',
      decide: may('exchange.decide'),
      takeDown: may('exchange.takeDown'),
      answer: may('exchange.answer'),
      thank: offer.state === 'published' && !row.isOwn,
    },
  };
};
