import type { Title } from '@domain/title/title';
import { findMany } from '../database/database';

/** @returns every title that a studio has been given, kept or not */
export const titlesOfStudio = (studioId: string): Promise<readonly Pick<Title, 'level' | 'state'>[]> =>
  findMany('titles', { where: { studioId }, fields: ['level', 'state'], limit: 100 });
