import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A page's or component's own JSON file, as far as the runner reads it. */
export interface PageConfig {
  navigationBarTitleText?: string;
  navigationBarBackgroundColor?: string;
  navigationBarTextStyle?: 'black' | 'white';
  navigationStyle?: 'default' | 'custom';
  enablePullDownRefresh?: boolean;
  onReachBottomDistance?: number;
  disableScroll?: boolean;
  component?: boolean;
  styleIsolation?: string;
  usingComponents?: Record<string, string>;
  [key: string]: unknown;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

/** app.json, as far as the runner reads it. */
export interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[]; independent?: boolean }[];
  subpackages?: { root: string; pages: string[]; independent?: boolean }[];
  window?: PageConfig;
  tabBar?: {
    color?: string;
    selectedColor?: string;
    backgroundColor?: string;
    custom?: boolean;
    list: TabItem[];
  };
  requiredPrivateInfos?: readonly string[];
  darkmode?: boolean;
  themeLocation?: string;
  usingComponents?: Record<string, string>;
  [key: string]: unknown;
}

/** The files of a built mini-program, by path relative to its root, with forward slashes. */
export interface PackageFiles {
  root: string;
  paths: string[];
  text(path: string): string;
  bytes(path: string): number;
  ending(ending: string): string[];
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/**
 * Lists the files of a built package.
 * @param root the folder that holds app.json
 * @throws when there is no app.json
 */
export function readPackage(root: string): PackageFiles {
  statSync(join(root, 'app.json'));
  const paths = walk(root)
    .map((path) => relative(root, path).split(sep).join('/'))
    .sort();
  return {
    root,
    paths,
    text: (path) => readFileSync(join(root, path), 'utf8'),
    bytes: (path) => statSync(join(root, path)).size,
    ending: (ending) => paths.filter((path) => path.endsWith(ending)),
  };
}

/** app.json of a package. */
export function readAppConfig(files: PackageFiles): AppConfig {
  return JSON.parse(files.text('app.json')) as AppConfig;
}
