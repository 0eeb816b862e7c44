import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Compilation, Compiler, Module } from 'webpack';

/** One source file of the package: where it lies, how large it is, and which packages' pages come to it. */
export interface SizedModule {
  readonly name: string;
  /** Bytes of its source before compression. */
  readonly bytes: number;
  readonly chunk: string;
  /** '' for the main package, otherwise a subpackage's root. */
  readonly liesIn: string;
  readonly neededBy: readonly string[];
}

/** @returns the subpackage of an entry or chunk: the first folder of its name; '' for the main package */
const rootOf = (name: string): string => {
  const [first = '', ...below] = name.split('/');
  return below.length === 0 || first === 'pages' ? '' : first;
};

const partsOf = (module: Module): readonly Module[] =>
  'modules' in module && Array.isArray(module.modules) ? (module.modules as Module[]) : [module];

/**
 * Writes which source files lie in which package and which packages need them. What is reached is looked at before
 * webpack joins modules, sizes and places after it.
 */
export class SizeReport {
  private readonly neededBy = new Map<string, Set<string>>();

  /** @param file where the report goes, outside what is uploaded */
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('SizeReport', (compilation) => {
      compilation.hooks.optimizeModules.tap('SizeReport', () => this.follow(compilation));
      compilation.hooks.afterSeal.tap('SizeReport', () => this.write(compilation));
    });
  }

  private follow({ entries, moduleGraph }: Compilation): void {
    this.neededBy.clear();
    for (const [entry, { dependencies }] of entries) {
      const root = rootOf(entry);
      const open = dependencies.map((dependency) => moduleGraph.getModule(dependency));
      const seen = new Set<Module>();
      for (let module = open.pop(); module !== undefined; module = open.pop()) {
        if (module === null || seen.has(module)) continue;
        seen.add(module);
        const roots = this.neededBy.get(module.identifier()) ?? new Set();
        this.neededBy.set(module.identifier(), roots.add(root));
        for (const connection of moduleGraph.getOutgoingConnections(module)) {
          if (connection.getActiveState(undefined) !== false) open.push(connection.module);
        }
      }
    }
  }

  private write({ chunks, chunkGraph }: Compilation): void {
    const modules: SizedModule[] = [];
    for (const chunk of chunks) {
      for (const whole of chunkGraph.getChunkModulesIterable(chunk)) {
        for (const module of partsOf(whole)) {
          const path = module.nameForCondition();
          if (!path || module.type.startsWith('css')) continue;
          modules.push({
            name: relative(process.cwd(), path),
            bytes: module.size(),
            chunk: chunk.name ?? '',
            liesIn: rootOf(chunk.name ?? ''),
            neededBy: [...(this.neededBy.get(module.identifier()) ?? [])].sort(),
          });
        }
      }
    }
    modules.sort(
      (a, b) => b.bytes - a.bytes || a.name.localeCompare(b.name) || a.chunk.localeCompare(b.chunk),
    );
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(modules, null, 1)}\n`);
  }
}
