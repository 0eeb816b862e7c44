import tcb from '@cloudbase/node-sdk';
import { fileExamples } from './examples';
import { keepLedgers } from './ledgers';
import { namedAt, namedDocuments, namedName, namedSince, namedStudio } from './named-studio';
import { openOffice, setPins } from './office';
import { people } from './people';
import { reviewExamples } from './review';
import { reviewedLeaders, reviewedOfficers, reviewedStudios, reviewedUnions } from './review-people';
import { roundsAt } from './rounds';
import { writeRules } from './rules';
import { spendSubsidy } from './spendings';
import { unions } from './unions';
import { studiosAt, tellYears } from './years';

/**
 * Loads the demonstration into an empty store: people, unions and rounds through the SDK, then two forms,
 * a year of ledgers and a review under way through the real procedures where `--examples` is given. The first argument is the programme's instant; the
 * environment says where the store is, as for every function (TCB_CONTEXT_CNFG, CLOUDBASE_APIKEY).
 */
const load = async (now: string, examples: boolean): Promise<void> => {
  const database = tcb.init({ env: 'local' }).database();
  const { data } = await database.collection('rounds').limit(1).get();
  if (data.length > 0) return;
  const add = async (collection: string, documents: readonly object[]): Promise<void> => {
    for (const document of documents) await database.collection(collection).add(document);
  };
  const rounds = roundsAt(now);
  const untouched = { outbox: [], hasOutgoing: false, handled: [] };
  const fresh = (documents: readonly object[]) =>
    documents.map((document) => ({ ...document, version: 1, ...untouched }));
  // All at once: the functions remember the tree of unions for some seconds.
  await add('unions', fresh([...unions, ...reviewedUnions]));
  await add('people', fresh(people));
  const hasNamed = now >= namedSince;
  await add(
    'studios',
    fresh(
      studiosAt(now).map((studio) =>
        hasNamed && studio._id === namedStudio
          ? { ...studio, name: namedName, state: { kind: 'named', since: namedAt } }
          : studio,
      ),
    ),
  );
  if (hasNamed) {
    for (const [collection, documents] of Object.entries(namedDocuments)) {
      await add(collection, fresh(documents));
    }
  }
  await add(
    'rounds',
    rounds.map((round) => ({ ...round, ...untouched })),
  );
  const { URL: wire } = JSON.parse(process.env.TCB_CONTEXT_CNFG ?? '{}') as { URL: string };
  const office = openOffice(new URL(wire).origin, process.env.CLOUDBASE_APIKEY ?? '');
  await setPins(office, people);
  const open = rounds.find((round) => round.state === 'open');
  if (!examples || open === undefined) return;
  await fileExamples(office, open);
  await keepLedgers(office, now);
  if (hasNamed) await spendSubsidy(office);
  await writeRules(office, now);
  await add('people', fresh([...reviewedLeaders, ...reviewedOfficers]));
  await add('studios', fresh(reviewedStudios));
  await setPins(office, reviewedOfficers);
  await reviewExamples(office, open, now);
  await tellYears(office, now);
};

const [now = new Date().toISOString()] = process.argv.slice(2);
load(now, process.argv.includes('--examples')).catch((thrown: unknown) => {
  process.stderr.write(`The demonstration could not be loaded: ${String(thrown)}\n`);
  process.exit(1);
});
