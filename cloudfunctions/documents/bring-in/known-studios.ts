import type { KnownStudios } from '@domain/bring-in/facts';
import { every } from '@platform/database/every';
import { everyone } from '@platform/register/read-register';
import { freshUnions } from '@platform/unions/unions';

/** @returns what an import of studios compares its rows with, and what an export writes */
export const knownStudios = async (): Promise<KnownStudios> => {
  const [unions, people, titles, members, assessments, subsidies] = await Promise.all([
    freshUnions(),
    everyone(),
    every(
      'titles',
      {},
      {
        fields: [
          'studioId',
          'number',
          'since',
          'level',
          'class',
          'programme',
          'issuer',
          'issues',
          'state',
          'unionPath',
          '_id',
        ],
      },
    ),
    every('members', { gone: false }, { fields: ['studioId', 'content'] }),
    every(
      'assessments',
      {},
      { fields: ['studioId', 'year', 'filedAt', 'stations', 'opinions', 'broughtIn'] },
    ),
    every('subsidies', {}, { fields: ['titleId', 'amount', 'state'] }),
  ]);
  return { unions: [...unions.values()], people, titles, members, assessments, subsidies };
};
