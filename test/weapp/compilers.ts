import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PackageFiles, readPackage } from './compile/package';

const outputLimit = 64 * 1024 * 1024;

/** What one of WeChat's compilers says of a package: nothing when it is satisfied. */
export interface CompilerVerdict {
  compiler: 'wcc' | 'wcsc';
  files: number;
  complaint: string;
}

function compiler(name: 'wcc' | 'wcsc'): string {
  const path = join(dirname(require.resolve('miniprogram-compiler/package.json')), 'bin/linux', name);
  if (!existsSync(path)) throw new Error(`miniprogram-compiler has no ${name} for Linux`);
  chmodSync(path, 0o755);
  return path;
}

function run(name: 'wcc' | 'wcsc', options: string[], paths: string[], root: string): CompilerVerdict {
  const done = spawnSync(compiler(name), [...options, ...paths], { cwd: root, maxBuffer: outputLimit });
  const words = done.stderr.toString().trim();
  const complaint =
    done.status === 0 && done.stdout.length > 0
      ? words
      : words || `${name} ended with ${String(done.status)}`;
  return { compiler: name, files: paths.length, complaint };
}

/** wcc wants the tags of the package's own components: how many files use some, then each file with its tags. */
function componentOptions(files: PackageFiles): string {
  const users = files.ending('.wxml').flatMap((path) => {
    const config = path.replace(/\.wxml$/, '.json');
    if (!files.paths.includes(config)) return [];
    const { usingComponents } = JSON.parse(files.text(config)) as {
      usingComponents?: Record<string, string>;
    };
    const tags = Object.keys(usingComponents ?? {});
    return usingComponents ? [[path, tags.length, ...tags]] : [];
  });
  return [users.length, ...users.flat()].join(' ');
}

/**
 * Runs WeChat's own compilers for WXML and WXSS, the Linux ones of npm's miniprogram-compiler, over a built package.
 * @param dist the folder that holds app.json
 * @throws when there is no package in `dist`, or on another system than Linux on x86-64
 */
export function compileWithWeChat(dist: string): CompilerVerdict[] {
  const files = readPackage(dist);
  const templates = [...files.ending('.wxml'), ...files.ending('.wxs')];
  const styles = files.ending('.wxss').filter((path) => files.bytes(path) > 0);
  const verdicts = [run('wcc', ['-d', '-cc', componentOptions(files), '-gn', '$gwx'], templates, dist)];
  if (styles.length > 0) verdicts.push(run('wcsc', ['-db', '-pc', '0'], styles, dist));
  return verdicts;
}

/** Whether this machine can run the compilers. */
export function canRunCompilers(): boolean {
  if (process.platform !== 'linux') return false;
  return execFileSync('uname', ['-m']).toString().trim() === 'x86_64';
}
