import { settle } from '@domain/subsidy/spending';
import { received } from '@domain/subsidy/subsidy';
import type { StoredSubsidy } from '@platform/database/collections';

/** A subsidy with its account. All sums in fen. */
export const subsidyView = (subsidy: StoredSubsidy) => ({
  id: subsidy._id,
  version: subsidy.version,
  titleId: subsidy.titleId,
  roundId: subsidy.roundId,
  year: subsidy.year,
  studioId: subsidy.studioId,
  studioName: subsidy.studioName,
  unitName: subsidy.unitName,
  class: subsidy.class,
  amount: subsidy.amount,
  proposedBy: subsidy.proposedBy,
  approvals: subsidy.approvals,
  state: subsidy.state,
  payments: subsidy.payments,
  spendings: subsidy.spendings,
  settlement: settle(received(subsidy), subsidy.spendings),
});
export type SubsidyView = ReturnType<typeof subsidyView>;
