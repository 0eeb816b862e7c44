import type { AppConfig } from './package';

/** The subpackages of app.json, under either of its two spellings, roots without slashes at the ends. */
export function subpackagesOf(app: AppConfig): { root: string; pages: string[] }[] {
  return [...(app.subPackages ?? []), ...(app.subpackages ?? [])].map(({ root, pages }) => ({
    root: root.replace(/^\/|\/$/g, ''),
    pages,
  }));
}

/** Every page of a package, main package first, as routes without a leading slash. */
export function routesOf(app: AppConfig): string[] {
  return [
    ...app.pages,
    ...subpackagesOf(app).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
  ];
}
