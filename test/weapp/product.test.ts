import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SizedModule } from '../../config/size-report';
import { misplacedFiles, overBudget, packageSizes } from './budgets';
import { compilePackage } from './compile';
import type { AppConfig } from './compile/package';
import { canRunCompilers, compileWithWeChat } from './compilers';
import { preloadProblems, privateInterfacesUsed, undeclared, unreachable } from './declarations';

/** The gates that the built mini-program passes; `npm test` has built it. */
const dist = join(process.cwd(), 'dist/weapp');
const read = (path: string): unknown => JSON.parse(readFileSync(join(process.cwd(), path), 'utf8'));
const app = read('dist/weapp/app.json') as AppConfig;

test('every package is within its budget, and nothing lies in the main one that only a subpackage needs', () => {
  const sizes = packageSizes(dist);
  expect(overBudget(sizes)).toEqual([]);
  expect(misplacedFiles(dist)).toEqual([]);
});

test('no source file lies in the main package that the pages of one subpackage alone come to', () => {
  const modules = read('dist/reports/weapp-modules.json') as SizedModule[];
  expect(modules.length).toBeGreaterThan(100);
  const misplaced = modules.filter(
    ({ liesIn, neededBy }) => liesIn === '' && neededBy.length === 1 && neededBy[0] !== '',
  );
  expect(misplaced.map(({ name, neededBy }) => [name, ...neededBy])).toEqual([]);
});

test('its templates and styles compile for the runner', () => {
  expect(compilePackage(dist).complaints).toEqual([]);
});

test('code is loaded as pages need it, and every subpackage is fetched ahead of the page that leads to it', () => {
  expect(app.lazyCodeLoading).toBe('requiredComponents');
  expect(preloadProblems(app, dist)).toEqual([]);
});

test('something leads to every page', () => {
  expect(unreachable(app)).toEqual([]);
});

test('every private interface that the pages use is declared, in app.json and in the handbook', () => {
  const used = privateInterfacesUsed('src');
  expect(used).toContain('chooseMedia');
  expect(undeclared(app, used)).toEqual([]);
  const handbook = readFileSync('docs/小程序发布.md', 'utf8');
  expect(used.filter((name) => !handbook.includes(`\`${name}\``))).toEqual([]);
});

test('WeChat’s search finds what stands open to anyone, and nothing else', () => {
  expect(app.sitemapLocation).toBe('sitemap.json');
  const { rules } = read('dist/weapp/sitemap.json') as { rules: { action: string; page: string }[] };
  const allowed = rules.filter(({ action }) => action === 'allow').map(({ page }) => page);
  expect(allowed.every((page) => page.startsWith('public/'))).toBe(true);
  expect(rules.at(-1)).toEqual({ action: 'disallow', page: '*' });
});

test('nothing that is for development alone is in it', () => {
  expect(packageSizes(dist).map(({ root }) => root)).not.toContain('gallery');
});

const onLinux = canRunCompilers() ? test : test.skip;
onLinux('WeChat’s own compilers take its templates and styles', () => {
  expect(compileWithWeChat(dist).map(({ compiler, complaint }) => [compiler, complaint])).toEqual([
    ['wcc', ''],
    ['wcsc', ''],
  ]);
});
