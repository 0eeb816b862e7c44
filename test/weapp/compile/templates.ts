import { TmplGroup } from 'glass-easel-template-compiler';
import type { PackageFiles } from './package';

/** The compiled templates: one JavaScript expression for all of them, and what the compiler complained of. */
export interface CompiledTemplates {
  source: string;
  complaints: string[];
}

interface Complaint {
  message?: string;
  startLine?: number;
  level?: number;
}

/**
 * Compiles every WXML (and the WXS it imports) of a package with WeChat's glass-easel compiler.
 * @returns an expression that evaluates to a map from template path (no ending) to its generator
 */
export function compileTemplates(files: PackageFiles): CompiledTemplates {
  const group = new TmplGroup();
  const complaints: string[] = [];
  for (const path of files.ending('.wxs')) {
    group.addScript(path.replace(/\.wxs$/, ''), files.text(path));
  }
  for (const path of files.ending('.wxml')) {
    const found = group.addTmpl(path.replace(/\.wxml$/, ''), files.text(path)) as Complaint[];
    for (const complaint of found) {
      complaints.push(
        `${path}:${(complaint.startLine ?? 0) + 1} ${complaint.message ?? JSON.stringify(complaint)}`,
      );
    }
  }
  const source = group.getTmplGenObjectGroups();
  group.free();
  return { source, complaints };
}
