import type { Variables } from '../expression/evaluate';
import type { Document, Value } from '../values';

/** Where a pipeline reads documents from. */
export interface Sources {
  /** Documents of the pipeline's own collection. */
  find(query: Document, order?: Document, limit?: number): Promise<Document[]>;
  /** Documents of another collection; none if it does not exist. */
  findIn(collection: string, query: Document): Document[];
  /** Fields of the pipeline's own collection that are declared to hold places. */
  places: readonly string[];
  now: Date;
}

/** What a stage knows beside its documents. */
export interface StageContext {
  sources: Sources;
  variables: Variables;
  /** Runs a pipeline within this one over given documents. */
  run(stages: readonly Document[], documents: readonly Document[], variables: Variables): Document[];
}

/** One stage: from the documents before it to those after it. Throws on a wrong operand. */
export type Stage = (operand: Value, documents: readonly Document[], context: StageContext) => Document[];
