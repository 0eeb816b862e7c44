import * as glassEasel from 'glass-easel';
import { type CodeSpace, type ComponentEnv, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { CompiledPackage } from '../compile';
import { allowHosts, PhoneBackend, passPropertiesWhole } from './backend';
import { defining } from './definers';
import { reportFailure, uncaught } from './failures';
import type { Modules } from './modules';
import { meterSetData } from './setData';

/** A page's `this`. */
export type PageCaller = Record<string, unknown>;

export interface PageInstance {
  caller: PageCaller;
  component: glassEasel.GeneralComponent;
  lifetime(name: 'show' | 'hide'): void;
  release(): void;
}

/** Makes the page of a route and puts it in `place`. */
export type PageFactory = (
  route: string,
  query: Record<string, string>,
  parent: HTMLElement,
  place: HTMLElement,
) => PageInstance;

type Templates = Record<string, glassEasel.template.ComponentTemplate['content']>;

const evaluate = Function;

function readTemplates(source: string): Templates {
  return (evaluate(`return ${source}`) as () => Templates)();
}

function relative(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of to.replace(/^\//, '').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function fillCodeSpace(space: CodeSpace, pack: CompiledPackage): void {
  const templates = readTemplates(pack.templates);
  for (const [path, content] of Object.entries(templates)) {
    space.addCompiledTemplate(path, { groupList: templates, content, fallbackListenerOnNativeNode: true });
  }
  for (const [path, config] of Object.entries(pack.configs)) {
    const using = { ...pack.app.usingComponents, ...config.usingComponents };
    allowHosts(Object.keys(using));
    space.addComponentStaticConfig(path, { ...config, usingComponents: using } as never);
    if (pack.scopes[path]) space.addStyleSheet(path, undefined, pack.scopes[path]);
  }
}

/** Evaluates the components that a page uses, and theirs, before the page itself. */
function loadDeep(
  space: CodeSpace,
  pack: CompiledPackage,
  modules: Modules,
  path: string,
  done: Set<string>,
): void {
  if (done.has(path)) return;
  done.add(path);
  const using = { ...pack.app.usingComponents, ...pack.configs[path]?.usingComponents };
  for (const target of Object.values(using)) loadDeep(space, pack, modules, relative(path, target), done);
  space.componentEnv(path, (given: ComponentEnv) => defining(given, () => modules.load(`${path}.js`)));
}

/**
 * Prepares glass-easel for a package.
 * @param modules loads the package's scripts
 */
export function createPageFactory(pack: CompiledPackage, modules: Modules): PageFactory {
  passPropertiesWhole();
  glassEasel.globalOptions.throwGlobalError = false;
  glassEasel.addGlobalErrorListener((error) => {
    uncaught('thrown in a component', error);
    return false;
  });
  glassEasel.addGlobalWarningListener((text) => {
    reportFailure('glass-easel:', text);
    return false;
  });
  const environment = new MiniProgramEnv();
  const space = environment.createCodeSpace('', true);
  fillCodeSpace(space, pack);
  const backend = environment.associateBackend(new PhoneBackend());
  const loaded = new Set<string>();
  return (route, query, parent, place) => {
    loadDeep(space, pack, modules, route, loaded);
    const root = backend.createRoot('page', space, route);
    const caller = root.get() as unknown as PageCaller;
    Object.assign(caller, { route, __route__: route, options: query });
    meterSetData(caller);
    root.attach(parent as never, place as never);
    const component = root.getComponent();
    return {
      caller,
      component,
      lifetime: (name) => component.triggerPageLifetime(name, []),
      release: () => root.release(),
    };
  };
}
