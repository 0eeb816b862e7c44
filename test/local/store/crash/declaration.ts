import type { StoreDeclaration } from '../../../../local/store/store';

/** One collection with a plain, a multikey and a unique index. */
export const declaration: StoreDeclaration = {
  collections: [
    {
      name: 'records',
      indexes: [
        { name: 'byPair', keys: [{ field: 'pair', direction: 1 }] },
        { name: 'byTag', keys: [{ field: 'tags', direction: 1 }] },
        {
          name: 'byCode',
          unique: true,
          keys: [
            { field: 'code', direction: -1 },
            { field: '_id', direction: 1 },
          ],
        },
      ],
    },
  ],
};
