import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'));

/** Where colours may stand: the tokens, what WeChat and the paper take as plain values, and drawings made by a script. */
const mayNameColours = new Set([
  'src/tokens.scss',
  // WeChat's frame and the tab bar know no CSS.
  'src/theme.json',
  'src/app.config.ts',
  // Paper is white and its ink black, in dark mode too; the seal is drawn as on paper.
  'src/application/paper/paper.module.scss',
  'src/components/qr/qr.module.scss',
  'src/components/seal/draw-seal.ts',
  'src/components/seal/seal.module.scss',
  'src/officer/opinion/sealed-paper.module.scss',
]);
const colour = /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi;

test('colours stand among the tokens alone', () => {
  const styled = files.filter((file) => /\.(scss|css|tsx|ts)$/.test(file) && !mayNameColours.has(file));
  const named = styled.flatMap((file) => {
    const text = readFileSync(file, 'utf8').replace(/url\([^)]*\)/g, '');
    return [...text.matchAll(colour)].map(([found]) => `${file}: ${found}`);
  });
  expect(named).toEqual([]);
});

test('the size of text follows the reader’s: no font size is written in px', () => {
  const fixed = files
    .filter((file) => /\.s?css$/.test(file) && !mayNameColours.has(file))
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/font-size:\s*\d+(?:px|pt)/g)].map(
        ([found]) => `${file}: ${found}`,
      ),
    );
  expect(fixed).toEqual([]);
});

/** Parts of pages that stand on the server's answers or on the browser's frame: seen on the pages themselves. */
const seenOnPages = new Set([
  'attachments',
  'navigation',
  'page',
  'sign-in',
  'viewer',
  'tap',
  'chart',
  'windowed',
  'chip',
]);

test('the gallery shows every component', () => {
  const components = readdirSync('src/components', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !seenOnPages.has(entry.name))
    .map(({ name }) => name);
  const gallery = files
    .filter((file) => file.startsWith('src/gallery/'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(components.filter((name) => !gallery.includes(`@/components/${name}/`))).toEqual([]);
});

test('pressing is shown by hover-class, never by :active, which stays on while scrolling', () => {
  const styles = files.filter((file) => /(?<!\.h5(?:\.module)?)\.s?css$/.test(file));
  expect(styles.filter((file) => /:active\b/.test(readFileSync(file, 'utf8')))).toEqual([]);
});
