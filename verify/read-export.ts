import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Appeal } from '../domain/appeal/appeal';
import type { Application } from '../domain/application/application';
import type { Assessment } from '../domain/assessment/assessment';
import type { AuditRecord } from '../domain/audit/entry';
import type { Renewal } from '../domain/renewal/renewal';
import type { Seal } from '../domain/seal/seal';
import type { CheckedStore, KeptDocument } from '../domain/verify/check-store';

const linesOf = (file: string): readonly unknown[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

const documentsBelow = (folder: string): ReadonlyMap<string, readonly unknown[]> => {
  const found = new Map<string, unknown[]>();
  for (const name of readdirSync(folder).sort()) {
    const [, collection] = /^([\w-]+)\.\d+\.json$/.exec(name) ?? [];
    if (collection === undefined) continue;
    found.set(collection, [...(found.get(collection) ?? []), ...linesOf(join(folder, name))]);
  }
  return found;
};

const hasVersion = (document: unknown): boolean =>
  typeof document === 'object' && document !== null && 'version' in document && 'handled' in document;

/**
 * Reads what an export holds: `collections/NAME.001.json` in JSON Lines.
 * @throws Error where the folder is no export or a line is no JSON
 */
export const readExport = (folder: string): CheckedStore => {
  const all = documentsBelow(join(folder, 'collections'));
  // The export is written by the store: its documents have the shapes that the functions gave them.
  const of = <T>(name: string): readonly T[] => (all.get(name) ?? []) as readonly T[];
  const committed = new Map(
    [...all].flatMap(([name, documents]) => {
      const kept = documents.filter(hasVersion) as readonly KeptDocument[];
      return kept.length === 0 ? [] : [[name, kept] as const];
    }),
  );
  return {
    applications: of<Application & KeptDocument>('applications'),
    assessments: of<Assessment>('assessments'),
    renewals: of<Renewal>('renewals'),
    appeals: of<Appeal>('appeals'),
    seals: of<Seal>('seals'),
    audit: [...of<AuditRecord>('audit')].sort((one, other) => (one._id < other._id ? -1 : 1)),
    committed,
  };
};
