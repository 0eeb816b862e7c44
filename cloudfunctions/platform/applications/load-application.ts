import { type ActingPerson } from '@domain/application/actor';
import type { StoredApplication } from '@domain/application/application';
import { maySee } from '@domain/application/rights';
import { findById } from '../database/database';
import { notFound } from '../door/refusals';

/**
 * Reads an application for someone who asks to see or change it.
 * @throws Failure NOT_FOUND, the same whether there is none or the actor may not see it
 */
export const loadApplication = async (id: string, actor: ActingPerson): Promise<StoredApplication> => {
  const application = await findById('applications', id);
  if (!application || !maySee(application, actor)) throw notFound();
  return application;
};
