import { refused } from '../errors';
import type { Document } from '../values';

/** Where a pipeline reads from. */
export interface Sources {
  find(query: Document, order?: Document, limit?: number): Document[];
  findIn(collection: string, query: Document): Document[];
  now: Date;
}

/** Runs an aggregation pipeline. */
export function runPipeline(_stages: readonly Document[], _sources: Sources): Document[] {
  throw refused('aggregation is being built');
}
