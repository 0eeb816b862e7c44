import { resolve } from 'node:path';
import ts from 'typescript';

const source = resolve(process.cwd(), 'cloudfunctions/platform/database/collections.ts');

/** Types that hold free text: closed lists of words hold none. */
const isText = ({ flags }: ts.Type): boolean =>
  (flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) !==
  0;

/** @returns every place at which the store holds text, read from the types of its collections: `people.name` */
export const storedPlaces = (): readonly string[] => {
  const configuration = ts.getParsedCommandLineOfConfigFile(
    resolve(process.cwd(), 'tsconfig.json'),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  );
  const program = ts.createProgram([source], { ...configuration?.options, noEmit: true });
  const checker = program.getTypeChecker();
  const declared = program
    .getSourceFile(source)
    ?.statements.find(
      (statement): statement is ts.InterfaceDeclaration =>
        ts.isInterfaceDeclaration(statement) && statement.name.text === 'Collections',
    );
  if (!declared) throw new Error('there are no collections');
  const places = new Set<string>();
  const walk = (type: ts.Type, place: string, above: ReadonlySet<ts.Type>): void => {
    if (above.has(type)) return;
    if (type.isUnion()) {
      for (const one of type.types) walk(one, place, above);
      return;
    }
    if (isText(type)) places.add(place);
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return;
    const below = new Set(above).add(type);
    if (checker.isArrayType(type) || checker.isTupleType(type)) {
      for (const one of checker.getTypeArguments(type as ts.TypeReference)) walk(one, place, below);
      return;
    }
    const values = type.getStringIndexType();
    if (values) walk(values, `${place}.*`, below);
    for (const property of checker.getPropertiesOfType(type)) {
      walk(
        checker.getTypeOfSymbol(property),
        place === '' ? property.name : `${place}.${property.name}`,
        below,
      );
    }
  };
  walk(checker.getTypeAtLocation(declared), '', new Set());
  return [...places].sort();
};
