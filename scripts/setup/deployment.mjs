/**
 * What a deployment does, as data, from cloudbaserc.json: closed collections and their indexes first, then
 * closed storage, then the functions with their triggers.
 * @param {{ functions: object[], functionRoot: string, database: { collections: object[] } }} declaration
 * @param {Record<string, string>} environment variables for every function
 */
export const deploymentOf = (declaration, environment) => [
  ...declaration.database.collections.flatMap(({ name, rule, indexes = [] }) => [
    { kind: 'collection', name },
    { kind: 'permission', resourceType: 'collection', name, permission: rule },
    ...indexes.map((index) => ({
      kind: 'index',
      name,
      index: {
        IndexName: index.name,
        MgoKeySchema: {
          MgoIsUnique: index.unique === true,
          ...(index.sparse === true && { MgoIsSparse: true }),
          MgoIndexKeys: index.keys.map(({ field, direction }) => ({
            Name: field,
            Direction: String(direction),
          })),
        },
      },
    })),
  ]),
  { kind: 'storage', permission: 'ADMINONLY' },
  ...declaration.functions.map((settings) => ({
    kind: 'function',
    name: settings.name,
    root: declaration.functionRoot,
    settings: { ...settings, envVariables: { ...settings.envVariables, ...environment } },
  })),
];

/** @returns one line a step, for people */
export const describe = (action) => {
  switch (action.kind) {
    case 'collection':
      return `collection ${action.name}`;
    case 'permission':
      return `collection ${action.name}: ${action.permission}`;
    case 'index':
      return `index ${action.name}.${action.index.IndexName}`;
    case 'storage':
      return `storage: ${action.permission}`;
    case 'function':
      return `function ${action.name}`;
    default:
      throw new Error(`unknown step ${action.kind}`);
  }
};

/**
 * Carries out one step; done twice it changes nothing more.
 * @param manager a CloudBase manager of @cloudbase/manager-node
 */
export const carryOut = async (manager, action) => {
  const { database, permission, storage, functions } = manager;
  switch (action.kind) {
    case 'collection':
      return database.createCollectionIfNotExists(action.name);
    case 'permission':
      return permission.modifyResourcePermission({
        resourceType: action.resourceType,
        resource: action.name,
        permission: action.permission,
      });
    case 'index': {
      const { Exists } = await database.checkIndexExists(action.name, action.index.IndexName);
      return Exists ? undefined : database.updateCollection(action.name, { CreateIndexes: [action.index] });
    }
    case 'storage':
      return storage.setStorageAcl(action.permission);
    case 'function':
      return functions.createFunction({
        func: action.settings,
        functionRootPath: action.root,
        force: true,
      });
    default:
      throw new Error(`unknown step ${action.kind}`);
  }
};
