import { type PackageFiles, readAppConfig, readPackage } from './compile/package';
import { subpackagesOf } from './compile/routes';

/** Bytes of one package of the mini-program, its files with the largest first. */
export interface PackageSize {
  /** '' for the main package, otherwise the subpackage's root */
  root: string;
  bytes: number;
  files: { path: string; bytes: number }[];
}

/** Our own limits, bytes; WeChat's are 2 MB a package and 30 MB in all. */
export interface Budgets {
  main: number;
  sub: number;
  all: number;
}

const megabyte = 1024 * 1024;

export const budgets: Budgets = { main: 1.2 * megabyte, sub: megabyte, all: 30 * megabyte };

/** WeChat does not upload these. */
const notUploaded = /(\.map|\.LICENSE\.txt|\.md|^project(\.private)?\.config\.json)$/;

function sizeOf(root: string, paths: string[], files: PackageFiles): PackageSize {
  const sized = paths.map((path) => ({ path, bytes: files.bytes(path) })).sort((a, b) => b.bytes - a.bytes);
  return { root, bytes: sized.reduce((sum, file) => sum + file.bytes, 0), files: sized };
}

/**
 * Measures a built package: the main package first, then each subpackage of app.json.
 * @param dist the folder that holds app.json
 */
export function packageSizes(dist: string): PackageSize[] {
  const files = readPackage(dist);
  const roots = subpackagesOf(readAppConfig(files)).map(({ root }) => root);
  const uploaded = files.paths.filter((path) => !notUploaded.test(path));
  const rootOf = (path: string): string => roots.find((root) => path.startsWith(`${root}/`)) ?? '';
  return ['', ...roots].map((root) =>
    sizeOf(
      root,
      uploaded.filter((path) => rootOf(path) === root),
      files,
    ),
  );
}

const isText = (path: string): boolean => /\.(js|json|wxml|wxss|wxs)$/.test(path);

/**
 * Files of the main package that nothing there names and a subpackage does: they belong into that subpackage.
 * @param dist the folder that holds app.json
 */
export function misplacedFiles(dist: string): string[] {
  const files = readPackage(dist);
  const [main, ...subs] = packageSizes(dist);
  const namedIn = (size: PackageSize | undefined, path: string): boolean =>
    (size?.files ?? []).some((file) => isText(file.path) && files.text(file.path).includes(path));
  return (main?.files ?? [])
    .map(({ path }) => path)
    .filter((path) => !isText(path) && !namedIn(main, path) && subs.some((sub) => namedIn(sub, path)));
}

const words = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** What is over budget, in words; nothing when all is well. */
export function overBudget(sizes: PackageSize[], limits: Budgets = budgets): string[] {
  const all = sizes.reduce((sum, size) => sum + size.bytes, 0);
  const over = sizes.flatMap((size) => {
    const limit = size.root === '' ? limits.main : limits.sub;
    if (size.bytes <= limit) return [];
    const largest = size.files[0];
    return [
      `${size.root || 'main package'}: ${words(size.bytes)} over ${words(limit)}; ` +
        `largest ${largest?.path ?? ''} ${words(largest?.bytes ?? 0)}`,
    ];
  });
  return all <= limits.all ? over : [...over, `all packages: ${words(all)} over ${words(limits.all)}`];
}

/** The sizes as a table for a reader, the largest files of each package below it. */
export function sizeReport(sizes: PackageSize[], filesEach = 8): string {
  return sizes
    .map((size) => {
      const lines = size.files
        .slice(0, filesEach)
        .map((file) => `  ${words(file.bytes).padStart(10)}  ${file.path}`);
      return [`${words(size.bytes).padStart(12)}  ${size.root || 'main package'}`, ...lines].join('\n');
    })
    .join('\n');
}
