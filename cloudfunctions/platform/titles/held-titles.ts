import type { Title } from '@domain/title/title';
import { findMany } from '../database/database';

/** @returns every title that a studio has been given, kept or not, but for the one of an application */
export const titlesOfStudio = (
  studioId: string,
  exceptOf = '',
): Promise<readonly Pick<Title, 'level' | 'state'>[]> =>
  findMany('titles', {
    where: { studioId, applicationId: { $ne: exceptOf } },
    fields: ['level', 'state'],
    limit: 100,
  });
