import { assertSupported } from '@domain/title/state';
import type { StoredSubsidy } from '@platform/database/collections';
import { findById } from '@platform/database/database';

/** @throws Failure WRONG_STATE where the title of the subsidy is not kept any more, or rests (二(六)) */
export const assertPayable = async ({ titleId }: Pick<StoredSubsidy, 'titleId'>): Promise<void> => {
  const title = await findById('titles', titleId);
  if (title) assertSupported(title.state);
};
