import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { misplacedFiles, overBudget, packageSizes } from './budgets';
import { compilePackage } from './compile';
import { canRunCompilers, compileWithWeChat } from './compilers';
import { fixture } from './fixturePhone';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'package-'));
  cpSync(fixture, dist, { recursive: true });
});
afterEach(() => rmSync(dist, { recursive: true }));

describe('compiling a package for the runner', () => {
  it('has no complaint about the fixture, and turns rpx, vh, types and scopes into CSS', () => {
    const pack = compilePackage(dist);
    expect(pack.complaints).toEqual([]);
    expect(pack.styles.app).toContain('wx-page {\n  font-size: calc(var(--phone-rpx) * 32);');
    expect(pack.styles.app).toContain('height: calc(var(--phone-vh) * 10);');
    expect(pack.styles['parts/counter/index']).toContain('.c0--box {');
  });

  it('gives every type the name it has on a phone, where html and span find nothing', () => {
    writeFileSync(join(dist, 'app.wxss'), 'html, page > view.a:nth-child(odd) span::before { color: red; }');
    expect(compilePackage(dist).styles.app).toBe(
      'wx-html, wx-page > wx-view.a:nth-child(odd) wx-span::before { color: red; }',
    );
  });

  it('complains of templates that do not parse and of pictures that WXSS cannot show', () => {
    writeFileSync(join(dist, 'pages/me/index.wxml'), '<view>{{ 1 + }}</view>');
    writeFileSync(join(dist, 'pages/me/index.wxss'), '.a { background: url("/a.png"); }');
    const { complaints } = compilePackage(dist);
    expect(complaints[0]).toMatch(/^pages\/me\/index\.wxml:1 /);
    expect(complaints.at(-1)).toBe(
      'pages/me/index.wxss: WXSS cannot show a file of the package: url(/a.png)',
    );
  });
});

const onLinux = canRunCompilers() ? describe : describe.skip;
onLinux('WeChat’s own compilers', () => {
  it('pass over the fixture', () => {
    expect(compileWithWeChat(dist)).toEqual([
      { compiler: 'wcc', files: 5, complaint: '' },
      { compiler: 'wcsc', files: 2, complaint: '' },
    ]);
  });

  it('refuse a tag that is never closed and a style that does not parse', () => {
    writeFileSync(join(dist, 'pages/me/index.wxml'), '<view>');
    writeFileSync(join(dist, 'app.wxss'), '.a { color: red; } }');
    const [templates, styles] = compileWithWeChat(dist);
    expect(templates?.complaint).toContain('pages/me/index.wxml');
    expect(styles?.complaint).toContain('app.wxss');
  });
});

describe('the sizes of a package', () => {
  it('are told by subpackage, with what is not uploaded left out', () => {
    writeFileSync(join(dist, 'pack/large.bin'), Buffer.alloc(2000));
    writeFileSync(join(dist, 'project.config.json'), '{}');
    const [main, pack] = packageSizes(dist);
    expect(main?.files.some(({ path }) => path === 'project.config.json')).toBe(false);
    expect(pack).toMatchObject({
      root: 'pack',
      files: [{ path: 'pack/large.bin', bytes: 2000 }, {}, {}, {}],
    });
  });

  it('show a picture in the main package that only a subpackage names', () => {
    writeFileSync(join(dist, 'map.png'), '');
    writeFileSync(join(dist, 'tab.png'), '');
    writeFileSync(join(dist, 'pages/me/index.wxml'), '<image src="/tab.png" />');
    writeFileSync(join(dist, 'pack/detail/index.wxml'), '<image src="/map.png" /><image src="/tab.png" />');
    expect(misplacedFiles(dist)).toEqual(['map.png']);
  });

  it('are within budget at the limit and over it one byte later', () => {
    const size = { root: 'pack', bytes: 1024, files: [{ path: 'pack/a.js', bytes: 1024 }] };
    expect(overBudget([size], { main: 1, sub: 1024, all: 1024 })).toEqual([]);
    expect(overBudget([{ ...size, bytes: 1025 }], { main: 1, sub: 1024, all: 2048 })).toEqual([
      'pack: 1.0 KB over 1.0 KB; largest pack/a.js 1.0 KB',
    ]);
  });
});
