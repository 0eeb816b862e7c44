import { type AppConfig, type PackageFiles, type PageConfig, readAppConfig, readPackage } from './package';
import { compileStyle } from './styles';
import { compileTemplates } from './templates';

/** Everything the phone needs of a package, as one JSON document. */
export interface CompiledPackage {
  app: AppConfig;
  /** page and component JSON by path without ending */
  configs: Record<string, PageConfig>;
  /** JavaScript by path with ending, unchanged */
  scripts: Record<string, string>;
  /** CSS by path without ending; `app` is the whole app's */
  styles: Record<string, string>;
  /** prefix of an isolated component's classes by path without ending */
  scopes: Record<string, string>;
  /** an expression; see compileTemplates */
  templates: string;
  /** theme.json: values of the `@names` in app.json and page JSON, by theme */
  theme: Record<'light' | 'dark', Record<string, string>>;
  /** every file, for images and the like */
  files: string[];
  /** what the compilers complained of */
  complaints: string[];
}

const isolated = (config: PageConfig | undefined): boolean => config?.component === true;

function readConfigs(files: PackageFiles): Record<string, PageConfig> {
  const scripted = new Set(files.ending('.wxml').map((path) => path.replace(/\.wxml$/, '')));
  return Object.fromEntries(
    files
      .ending('.json')
      .map((path) => path.replace(/\.json$/, ''))
      .filter((path) => scripted.has(path))
      .map((path) => [path, JSON.parse(files.text(`${path}.json`)) as PageConfig]),
  );
}

function readTheme(app: AppConfig, files: PackageFiles): CompiledPackage['theme'] {
  if (!app.darkmode || !app.themeLocation) return { light: {}, dark: {} };
  return JSON.parse(files.text(app.themeLocation)) as CompiledPackage['theme'];
}

/**
 * Compiles a built package for the phone: templates with WeChat's compiler, styles to CSS; scripts as they are.
 * @param dist the folder that holds app.json
 */
export function compilePackage(dist: string): CompiledPackage {
  const files = readPackage(dist);
  const configs = readConfigs(files);
  const { source, complaints } = compileTemplates(files);
  const styles: Record<string, string> = {};
  const scopes: Record<string, string> = {};
  for (const file of files.ending('.wxss')) {
    const path = file.replace(/\.wxss$/, '');
    const scope = isolated(configs[path]) ? `c${Object.keys(scopes).length}` : undefined;
    if (scope) scopes[path] = scope;
    styles[path] = compileStyle(file, files, (text) => complaints.push(text), scope);
  }
  const app = readAppConfig(files);
  return {
    app,
    theme: readTheme(app, files),
    configs,
    scripts: Object.fromEntries(files.ending('.js').map((path) => [path, files.text(path)])),
    styles,
    scopes,
    templates: source,
    files: files.paths,
    complaints,
  };
}
