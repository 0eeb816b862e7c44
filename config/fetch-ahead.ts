import { relative } from 'node:path';
import { type Compiler, sources } from 'webpack';

/**
 * Lets the browser fetch pages, once it has nothing else to do, that are opened where there may be no network:
 * what preload rules are for in WeChat. Scripts and styles of these pages are named in index.html.
 */
export class FetchAhead {
  /** @param folders of pages, from the repository's folder */
  constructor(private readonly folders: readonly string[]) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap('FetchAhead', (compilation) => {
      // After index.html is written, before the names in it take their last form.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'FetchAhead', stage }, () => {
        const isWanted = (path: string | null): boolean =>
          path !== null && this.folders.some((folder) => relative(compiler.context, path).startsWith(folder));
        const files = new Set<string>();
        for (const group of compilation.chunkGroups) {
          if (group.isInitial()) continue;
          const wanted = group.chunks.some((chunk) =>
            compilation.chunkGraph
              .getChunkModules(chunk)
              .some((module) => isWanted(module.nameForCondition())),
          );
          if (wanted) for (const file of group.getFiles()) files.add(file);
        }
        const links = [...files]
          .filter((file) => /\.(js|css)$/.test(file))
          .sort()
          .map((file) => `<link rel="prefetch" href="/${file}">`);
        compilation.updateAsset('index.html', (html) => {
          return new sources.RawSource(String(html.source()).replace('</head>', `${links.join('')}</head>`));
        });
      });
    });
  }
}
