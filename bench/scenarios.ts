import type { BenchProgramme } from './programme';

/** One kind of request that the bench makes of the real `api` function. */
export interface Scenario {
  readonly name: string;
  /** Requests a second to be reached with ten connections; left out where none is set. */
  readonly aim?: number;
  /** Requests in all, where each can be made once; else the scenario runs for a while. */
  readonly amount?: number;
  /** The next request: whose it is, and what is asked. */
  readonly next: (
    programme: BenchProgramme,
    count: number,
  ) => { readonly token: string; readonly event: object };
  /** Takes the answer, for scenarios in which the next request depends on it. */
  readonly took?: (programme: BenchProgramme, count: number, ok: boolean) => void;
}

/** Drafts that are saved again and again; the others are submitted, each once. */
const savedDrafts = 500;
/** Requests of scenarios in which every request can be made once: two runs, each warmed up, fit into what is stored. */
const creates = 1_000;
const submits = 120;

/** Applications that an officer opens again and again. */
const seenAgain = 200;

/** An officer opens an application; the first time in a day that is written into the record before it is shown. */
const getOf = (token: string, id: string | undefined) => ({
  token,
  event: { procedure: 'application.get', input: { id } },
});

const draftOf = (programme: BenchProgramme, index: number) =>
  programme.drafts[index] as BenchProgramme['drafts'][number];

/** Scenarios of the speed aims; each counts its requests over all runs. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'get, for the first time',
    aim: 1500,
    next: ({ industryToken, ids }, count) => getOf(industryToken, ids[(count * 7919) % ids.length]),
  },
  {
    name: 'get, again today',
    aim: 1500,
    next: ({ industryToken, ids }, count) => getOf(industryToken, ids[count % seenAgain]),
  },
  {
    name: 'list 20, waiting for me',
    aim: 400,
    next: ({ unitToken }) => ({
      token: unitToken,
      event: { procedure: 'application.list', input: { mine: true } },
    }),
  },
  {
    name: 'list 20, of a round',
    aim: 400,
    next: ({ industryToken, roundId }) => ({
      token: industryToken,
      event: { procedure: 'application.list', input: { roundId } },
    }),
  },
  {
    name: 'update (save draft)',
    aim: 500,
    next: (programme, count) => {
      const draft = draftOf(programme, count % savedDrafts);
      const input = {
        id: draft.id,
        version: draft.version,
        answers: { work: `第${count}次保存。${programme.longText}` },
        device: '手机',
      };
      return { token: draft.token, event: { procedure: 'application.save', input } };
    },
    took: (programme, count, ok) => {
      if (ok) draftOf(programme, count % savedDrafts).version += 1;
    },
  },
  {
    name: 'create',
    aim: 500,
    amount: creates,
    next: ({ newcomers, roundId }, count) => ({
      token: newcomers[count] as string,
      event: { procedure: 'application.start', input: { roundId } },
    }),
  },
  {
    name: 'submit',
    amount: submits,
    next: (programme, count) => {
      const { id, version, token } = draftOf(programme, savedDrafts + count);
      return { token, event: { procedure: 'application.submit', input: { id, version } } };
    },
  },
];
