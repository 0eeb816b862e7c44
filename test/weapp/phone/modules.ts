import type { Scope } from './scope';

/** Loads the scripts of the package, each once, the CommonJS way a mini-program does. */
export interface Modules {
  load(path: string): unknown;
}

function resolve(from: string, to: string): string {
  const parts = to.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of to.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  const path = parts.join('/');
  return path.endsWith('.js') ? path : `${path}.js`;
}

/**
 * @param scripts source by path
 * @param run evaluates one script
 * @throws from `load` when a script is not in the package
 */
export function createModules(scripts: Record<string, string>, run: Scope['run']): Modules {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const source = scripts[path];
    if (source === undefined) throw new Error(`module '${path}' is not defined`);
    const module = { exports: {} as unknown };
    loaded.set(path, module);
    const require = (to: string): unknown => load(resolve(path, to));
    run(path, source, { require, module, exports: module.exports });
    return module.exports;
  };
  return { load };
}
