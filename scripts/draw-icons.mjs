// Draws the icons that the product uses, out of lucide's set (ISC licence), as one style sheet of masks,
// and the tab bar's icons as pictures, which is all that WeChat's tab bar takes.
// Run again after a change of the lists: node scripts/draw-icons.mjs [--tabs]   (--tabs needs Chromium)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const names = [
  'arrow-left',
  'arrow-right',
  'award',
  'bell',
  'building-2',
  'calendar',
  'camera',
  'check',
  'chevron-down',
  'chevron-left',
  'chevron-right',
  'chevron-up',
  'circle',
  'circle-alert',
  'circle-check',
  'circle-help',
  'circle-x',
  'clock',
  'copy',
  'download',
  'ellipsis',
  'eye',
  'file',
  'file-text',
  'folder-open',
  'heart',
  'history',
  'house',
  'image',
  'inbox',
  'info',
  'layout-list',
  'log-out',
  'map-pin',
  'megaphone',
  'paperclip',
  'pencil',
  'phone',
  'plus',
  'printer',
  'refresh-cw',
  'repeat',
  'scan-line',
  'search',
  'send',
  'share-2',
  'shield-check',
  'sliders-horizontal',
  'stamp',
  'trash-2',
  'triangle-alert',
  'undo-2',
  'upload',
  'user',
  'users',
  'wifi-off',
  'x',
];

const source = (name) => {
  for (const alias of [name, aliases[name]].filter(Boolean)) {
    try {
      return readFileSync(`${root}/node_modules/lucide-static/icons/${alias}.svg`, 'utf8');
    } catch {
      // the set has renamed it: the next name is tried
    }
  }
  throw new Error(`lucide has no icon ${name}`);
};
const aliases = { 'circle-help': 'circle-question-mark' };

const plain = (name, stroke = '#000', width = '1.75') =>
  source(name)
    .replace(/<!--.*?-->/gs, '')
    .replace(/\sclass="[^"]*"/, '')
    .replace('currentColor', stroke)
    .replace('stroke-width="2"', `stroke-width="${width}"`)
    .replace(/\s+/g, ' ')
    .replace(/ (\/?>)/g, '$1')
    .replace(/> </g, '><')
    .trim();

const dataUri = (svg) =>
  `data:image/svg+xml,${encodeURIComponent(svg.replace(/"/g, "'"))
    .replace(/%20/g, ' ')
    .replace(/%3D/g, '=')
    .replace(/%3A/g, ':')
    .replace(/%2F/g, '/')
    .replace(/%2C/g, ',')}`;

const rules = names.map((name) => {
  return `.icon-${name} {\n  --drawing: url("${dataUri(plain(name))}");\n}\n`;
});
const head = '/* Made by scripts/draw-icons.mjs from lucide (ISC licence). Do not edit. */\n';
writeFileSync(`${root}/src/components/icon/drawings.css`, head + rules.join(''));
const union = names.map((name) => `  | '${name}'`).join('\n');
writeFileSync(
  `${root}/src/components/icon/names.ts`,
  `// Made by scripts/draw-icons.mjs. Do not edit.\nexport type IconName =\n${union};\n`,
);

if (process.argv.includes('--tabs')) {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } });
  const folder = `${root}/src/tabs`;
  mkdirSync(folder, { recursive: true });
  const tabs = {
    home: 'house',
    applications: 'file-text',
    ledgers: 'layout-list',
    studios: 'building-2',
    messages: 'bell',
    mine: 'user',
    waiting: 'inbox',
  };
  for (const [file, icon] of Object.entries(tabs)) {
    for (const [suffix, colour] of [
      ['', '#7A8490'],
      ['-chosen', '#C9362D'],
    ]) {
      const svg = plain(icon, colour).replace('width="24" height="24"', 'width="66" height="66"');
      await page.setContent(
        `<body style="margin:0;display:grid;place-items:center;height:81px">${svg}</body>`,
      );
      writeFileSync(
        `${folder}/${file}${suffix}.png`,
        await page.screenshot({ omitBackground: true, type: 'png' }),
      );
    }
  }
  await browser.close();
}
