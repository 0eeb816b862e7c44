import type { Output } from '@/services/procedures';

/** A subsidy with its spendings, and what its money may be spent on. */
export type Account = Output<'subsidy.get'>;
