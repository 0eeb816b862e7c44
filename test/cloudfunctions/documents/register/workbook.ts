import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type * as Xlsx from 'hucre/xlsx';

/** hucre is an ES module alone, which jest cannot load: bundled once as CommonJS, as in the deployed function. */
const outfile = join(mkdtempSync(join(tmpdir(), 'hucre-')), 'xlsx.cjs');
buildSync({ entryPoints: ['hucre/xlsx'], bundle: true, platform: 'node', format: 'cjs', outfile });

export const { readXlsx, writeXlsx } = createRequire(__filename)(outfile) as typeof Xlsx;
