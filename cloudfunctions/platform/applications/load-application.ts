import { type ActingPerson } from '@domain/application/actor';
import { maySee } from '@domain/application/rights';
import type { StoredForm } from '../database/collections';
import { findById } from '../database/database';
import { notFound } from '../door/refusals';

/**
 * Reads an application for someone who asks to see or change it.
 * @throws Failure NOT_FOUND, the same whether there is none or the actor may not see it
 */
export const loadApplication = async (id: string, actor: ActingPerson): Promise<StoredForm> => {
  const application = await findById('applications', id);
  if (!application || !maySee(application, actor)) throw notFound();
  return application;
};
