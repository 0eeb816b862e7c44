import { writeAnswer } from '../query/ejson';
import type { Document } from '../query/values';
import type { Store } from '../store/store';
import { plainId } from './ids';
import {
  documentOf,
  invalid,
  optionalCount,
  optionalDocument,
  optionalText,
  requiredDocument,
  textOf,
  valueOf,
  type WireAnswer,
  type WireRequest,
} from './request';

/** One action of the wire. */
export type Action = (request: WireRequest) => WireAnswer | Promise<WireAnswer>;

/** CloudBase answers 100 documents where no limit is named, and never more than 1,000. */
const DEFAULT_LIMIT = 100;
const GREATEST_LIMIT = 1000;

const collectionOf = (request: WireRequest): string => textOf(request, 'collectionName');
const transactionOf = (request: WireRequest): string | undefined => optionalText(request, 'transactionId');

function documentsOf(request: WireRequest): Document[] {
  const { data } = request;
  if (!Array.isArray(data)) throw invalid('data must be a list of EJSON texts');
  return data.map((text, at) => documentOf(text, `data[${at}]`));
}

function stagesOf(request: WireRequest): Document[] {
  const { stages } = request;
  if (!Array.isArray(stages)) throw invalid('stages must be a list');
  return stages.map((stage: { stageKey?: unknown; stageValue?: unknown }, at) => {
    if (typeof stage?.stageKey !== 'string') throw invalid(`stages[${at}] has no stageKey`);
    return { [stage.stageKey]: valueOf(stage.stageValue, stage.stageKey) };
  });
}

/** The `database.*` actions that the SDK sends for collections, documents and aggregation. */
export function databaseActions(store: Store): Record<string, Action> {
  return {
    'database.addCollection': async (request) => {
      await store.createCollection(collectionOf(request));
      return {};
    },

    'database.insertDocument': async (request) => {
      const ids = await store.insert(collectionOf(request), documentsOf(request), transactionOf(request));
      return { data: { insertedIds: ids.map(plainId) } };
    },

    'database.getDocument': async (request) => {
      const limit = Math.min(optionalCount(request, 'limit') || DEFAULT_LIMIT, GREATEST_LIMIT);
      const offset = optionalCount(request, 'offset') ?? 0;
      const list = await store.findAnswers(
        collectionOf(request),
        {
          query: optionalDocument(request, 'query'),
          order: optionalDocument(request, 'order'),
          projection: optionalDocument(request, 'projection'),
          offset,
          limit,
        },
        transactionOf(request),
      );
      return { data: { list }, limit, offset };
    },

    'database.calculateDocument': async (request) => {
      const query = optionalDocument(request, 'query');
      return { data: { total: await store.count(collectionOf(request), query, transactionOf(request)) } };
    },

    'database.modifyDocument': async (request) => {
      const { updated, upsertId } = await store.update(
        collectionOf(request),
        {
          query: optionalDocument(request, 'query'),
          update: requiredDocument(request, 'data'),
          multi: request.multi === true,
          upsert: request.upsert === true,
          merge: request.merge !== false,
        },
        transactionOf(request),
      );
      return { data: { updated, upsert_id: plainId(upsertId) } };
    },

    'database.modifyAndReturnDoc': async (request) => {
      const { updated, doc } = await store.updateAndReturn(
        collectionOf(request),
        {
          query: optionalDocument(request, 'query'),
          update: requiredDocument(request, 'data'),
          order: optionalDocument(request, 'order'),
          upsert: request.upsert === true,
        },
        transactionOf(request),
      );
      return { data: { updated, doc: doc && writeAnswer(doc) } };
    },

    'database.removeDocument': async (request) => {
      const deleted = await store.remove(
        collectionOf(request),
        { query: optionalDocument(request, 'query'), multi: request.multi === true },
        transactionOf(request),
      );
      return { data: { deleted } };
    },

    'database.aggregateDocuments': async (request) => {
      const list = await store.aggregate(collectionOf(request), stagesOf(request));
      return { data: { list: list.map(writeAnswer) } };
    },
  };
}
