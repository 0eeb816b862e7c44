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

test('every class of a style sheet is used by what takes it', () => {
  const sheets = files.filter((file) => file.endsWith('.module.scss'));
  const scripts = files.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(file, 'utf8'));
  const unused = sheets.flatMap((sheet) => {
    const users = scripts.filter((text) => text.includes(`/${sheet.split('/').at(-1)}'`)).join('\n');
    // Chosen by a value: any of them may be meant.
    if (users.includes('styles[')) return [];
    const text = readFileSync(sheet, 'utf8').replace(/"[^"]*"|\/\*[\s\S]*?\*\//g, '');
    const names = new Set(
      [...text.matchAll(/\.([a-z][A-Za-z0-9]*)(?=[\s,{:.>+)])/g)].map(([, name = '']) => name),
    );
    return [...names]
      .filter((name) => !new RegExp(`\\.${name}\\b`).test(users))
      .map((name) => `${sheet}: .${name}`);
  });
  expect(unused).toEqual([]);
});

/** Timers that run out by themselves, whatever page is shown. */
const ofTheProgram = new Set([
  'src/faults/journal.ts',
  'src/platform/calendar.h5.ts',
  'src/platform/documents.h5.ts',
  'src/platform/save-stream.h5.ts',
  'src/platform/send-text.h5.ts',
]);

test('a timer that a page starts ends with the page', () => {
  const left = files
    .filter((file) => /\.tsx?$/.test(file) && !ofTheProgram.has(file))
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      const starts = (text.match(/\bset(?:Timeout|Interval)\(/g) ?? []).length;
      const ends = (text.match(/\bclear(?:Timeout|Interval)\(/g) ?? []).length;
      return starts > 0 && ends === 0;
    });
  expect(left).toEqual([]);
});

test('no address without encryption is asked for', () => {
  const plain = files
    .filter((file) => /\.(tsx?|scss|html|json)$/.test(file))
    .filter((file) => readFileSync(file, 'utf8').replaceAll('http://www.w3.org/', '').includes('http://'));
  expect(plain).toEqual([]);
});
