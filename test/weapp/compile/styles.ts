import { dirname, join } from 'node:path/posix';
import postcss, { type AtRule, type Root } from 'postcss';
import { phoneLengths } from '../phone/lengths';
import type { PackageFiles } from './package';

const typeSelector = /(^|[\s>+~,(])(?!(?:odd|even)\))([a-z][a-z0-9-]*)(?=$|[\s>+~,.:#[)])/g;

/**
 * `view.title > text` becomes `wx-view.title > wx-text`. WeChat's wcsc does so to every type, known or not: a rule
 * for `html` or `span` finds nothing on a phone, and finds nothing here.
 */
const renameTypes = (selector: string): string => selector.replace(typeSelector, '$1wx-$2');

const inKeyframes = (rule: { parent?: unknown }): boolean =>
  (rule.parent as AtRule | undefined)?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);

function inlineImports(root: Root, path: string, files: PackageFiles): void {
  root.walkAtRules('import', (rule) => {
    const target = join(dirname(path), rule.params.replace(/^(?:url\()?["']?|["']?\)?$/g, ''));
    const imported = postcss.parse(files.text(target), { from: target });
    inlineImports(imported, target, files);
    rule.replaceWith(imported.nodes);
  });
}

/**
 * Turns one WXSS file into CSS for the runner.
 * @param scope for an isolated component: the prefix that glass-easel gives to its classes
 * @param complain told of what WeChat would refuse (a picture from the package in a style)
 */
export function compileStyle(
  path: string,
  files: PackageFiles,
  complain: (text: string) => void,
  scope?: string,
): string {
  const root = postcss.parse(files.text(path), { from: path });
  inlineImports(root, path, files);
  root.walkRules((rule) => {
    if (inKeyframes(rule)) return;
    rule.selector = renameTypes(rule.selector);
    if (scope) rule.selector = rule.selector.replace(/\.(?=[A-Za-z_-])/g, `.${scope}--`);
  });
  root.walkDecls((declaration) => {
    declaration.value = phoneLengths(declaration.value);
    const local = /url\(\s*["']?(?!data:|https?:|\/\/)([^"')]+)/.exec(declaration.value);
    if (local) complain(`${path}: WXSS cannot show a file of the package: url(${local[1] ?? ''})`);
  });
  return root.toString();
}
