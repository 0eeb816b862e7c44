import { join } from 'node:path';
import { misplacedFiles, overBudget, packageSizes } from './budgets';
import { compilePackage } from './compile';
import { canRunCompilers, compileWithWeChat } from './compilers';

/** The gates that the built mini-program passes; `npm test` has built it. */
const dist = join(__dirname, '../../dist/weapp');

test('every package is within its budget, and nothing lies in the main one that only a subpackage needs', () => {
  const sizes = packageSizes(dist);
  expect(overBudget(sizes)).toEqual([]);
  expect(misplacedFiles(dist)).toEqual([]);
});

test('its templates and styles compile for the runner', () => {
  expect(compilePackage(dist).complaints).toEqual([]);
});

const onLinux = canRunCompilers() ? test : test.skip;
onLinux('WeChat’s own compilers take its templates and styles', () => {
  expect(compileWithWeChat(dist).map(({ compiler, complaint }) => [compiler, complaint])).toEqual([
    ['wcc', ''],
    ['wcsc', ''],
  ]);
});
