import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageSizes } from './budgets';
import type { AppConfig } from './compile/package';
import { subpackagesOf } from './compile/routes';
import { privateInterfaces } from './phone/wx/privateInterfaces';

/** Of those, the ones that app.json must name in requiredPrivateInfos. */
const named: readonly string[] = [
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
  'startLocationUpdate',
  'onLocationChange',
];
/** Of those, the ones for which WeChat shows the text of permission["scope.userLocation"]. */
const located: readonly string[] = [
  'getLocation',
  'getFuzzyLocation',
  'startLocationUpdate',
  'onLocationChange',
];

const sourceOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.h5)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

/** @returns the private interfaces that the sources below the folder call */
export const privateInterfacesUsed = (folder: string): readonly string[] => {
  const source = sourceOf(folder);
  return privateInterfaces.filter((name) => new RegExp(`\\b(Taro|wx)\\.${name}\\(`).test(source));
};

interface Declared extends AppConfig {
  readonly requiredPrivateInfos?: readonly string[];
  readonly permission?: Readonly<Record<string, { readonly desc?: string }>>;
  readonly preloadRule?: Readonly<Record<string, { readonly packages: readonly string[] }>>;
}

/** @returns what app.json leaves undeclared of the private interfaces that are used, in words */
export const undeclared = (app: Declared, used: readonly string[]): readonly string[] => {
  const infos = app.requiredPrivateInfos ?? [];
  const text = app.permission?.['scope.userLocation']?.desc ?? '';
  return [
    ...used
      .filter((name) => named.includes(name) && !infos.includes(name))
      .map((name) => `${name} is not in requiredPrivateInfos`),
    ...infos
      .filter((name) => !used.includes(name))
      .map((name) => `${name} is in requiredPrivateInfos and not used`),
    ...(used.some((name) => located.includes(name)) && text === ''
      ? ['permission has no text for the location']
      : []),
  ];
};

/** WeChat fetches at most so much ahead for one page, bytes. */
const preloadLimit = 2 * 1024 * 1024;

/** @returns subpackages that nothing fetches ahead, and pages that would fetch more than WeChat allows */
export const preloadProblems = (app: Declared, dist: string): readonly string[] => {
  const rules = Object.entries(app.preloadRule ?? {});
  const bytes = new Map(packageSizes(dist).map((size) => [size.root, size.bytes]));
  const ahead = new Set(rules.flatMap(([, { packages }]) => packages));
  return [
    ...subpackagesOf(app)
      .map(({ root }) => root)
      .filter((root) => !ahead.has(root))
      .map((root) => `no page fetches ${root} ahead`),
    ...rules.flatMap(([page, { packages }]) => {
      const sum = packages.reduce((all, root) => all + (bytes.get(root) ?? 0), 0);
      return sum > preloadLimit ? [`${page} fetches ${sum} bytes ahead`] : [];
    }),
  ];
};

/** @returns pages of subpackages that no other page and no message leads to: nobody would ever come to them */
export const unreachable = (app: AppConfig): readonly string[] => {
  const sources = ['src', 'domain'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => /\.tsx?$/.test(name) && !/^(pages|app\.config)\.ts$/.test(name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  );
  return subpackagesOf(app)
    .flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`.replace(/\/index$/, '')))
    .filter(
      (page) =>
        !sources.some(({ file, text }) => !file.startsWith(`src/${page}/`) && text.includes(`'${page}'`)),
    );
};
