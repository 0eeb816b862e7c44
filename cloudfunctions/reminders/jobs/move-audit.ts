import { moveLeftTrails } from '@platform/audit/move-left';
import type { Job } from '../run-jobs';

/** Moves into the chain what changes have left in their documents, and views in the waiting room. */
export const moveAudit: Job = ({ mayGoOn }) => moveLeftTrails(mayGoOn);
