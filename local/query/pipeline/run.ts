import { refused } from '../errors';
import type { Variables } from '../expression/evaluate';
import { type Document, isDocument, type Value } from '../values';
import { bucket, bucketAuto } from './bucket';
import { geoNear } from './geo-near';
import { group, sortByCount } from './group';
import { lookup } from './lookup';
import { addFields, project, unset } from './project';
import { replaceRoot, replaceWith, unwind } from './reshape';
import { count, limit, match, readLimit, sample, skip, sort } from './select';
import type { Sources, Stage, StageContext } from './stage';

const stages: Readonly<Record<string, Stage>> = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $facet: facet,
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $sample: sample,
  $set: addFields,
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unset: unset,
  $unwind: unwind,
};

/**
 * Runs an aggregation pipeline. What stands first and selects (`$match`, `$sort`, `$limit`, `$geoNear`) is
 * answered by the collection's indexes. Throws DATABASE_REQUEST_FAILED on an unknown stage or operator.
 */
export async function runPipeline(pipeline: readonly Document[], sources: Sources): Promise<Document[]> {
  const variables = { NOW: sources.now };
  for (const stage of pipeline) readStage(stage);
  const [first] = pipeline;
  if (first !== undefined && '$geoNear' in first) {
    return runStages(pipeline.slice(1), await geoNear(first.$geoNear, sources), sources, variables);
  }
  const { documents, rest } = await readFirst(pipeline, sources);
  return runStages(rest, documents, sources, variables);
}

/** Hands the selecting stages at the beginning to the collection. */
async function readFirst(
  pipeline: readonly Document[],
  sources: Sources,
): Promise<{ documents: Document[]; rest: readonly Document[] }> {
  let at = 0;
  const next = (name: string): Value => {
    const stage = pipeline[at];
    if (stage === undefined || !(name in stage)) return undefined;
    at++;
    return stage[name];
  };
  const query = next('$match');
  const order = next('$sort');
  const most = next('$limit');
  if (query !== undefined && !isDocument(query)) throw refused('the match filter must be an object');
  if (order !== undefined && !isDocument(order))
    throw refused('the $sort key specification must be an object');
  const wanted = most === undefined ? undefined : readLimit(most);
  return { documents: await sources.find(query ?? {}, order, wanted), rest: pipeline.slice(at) };
}

function runStages(
  pipeline: readonly Document[],
  documents: readonly Document[],
  sources: Sources,
  variables: Variables,
): Document[] {
  const context: StageContext = {
    sources,
    variables,
    run: (inner, input, own) => runStages(inner, input, sources, { ...variables, ...own }),
  };
  let current = documents;
  for (const stage of pipeline) {
    const [apply, operand] = readStage(stage);
    current = apply(operand, current, context);
  }
  return [...current];
}

function readStage(stage: Value): [Stage, Value] {
  const [name, ...more] = isDocument(stage) ? Object.keys(stage) : [];
  if (!isDocument(stage) || name === undefined || more.length > 0) {
    throw refused('A pipeline stage specification object must contain exactly one field.');
  }
  if (name === '$geoNear') return [misplacedGeoNear, stage.$geoNear];
  const apply = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (apply === undefined) throw refused(`Unrecognized pipeline stage name: '${name}'`);
  return [apply, stage[name]];
}

const misplacedGeoNear: Stage = () => {
  throw refused('$geoNear is only valid as the first stage in a pipeline.');
};

/** `$facet`: several pipelines over the same documents, one field each. */
function facet(operand: Value, documents: readonly Document[], context: StageContext): Document[] {
  if (!isDocument(operand)) throw refused('the $facet specification must be an object');
  const results = Object.entries(operand).map(([name, pipeline]) => {
    if (!Array.isArray(pipeline)) throw refused(`$facet: '${name}' must be an array of stages`);
    return [name, context.run(pipeline as Document[], documents, {})] as const;
  });
  return [Object.fromEntries(results)];
}
