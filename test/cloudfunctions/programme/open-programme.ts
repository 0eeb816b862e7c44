import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import type { Procedures } from '../../../cloudfunctions/api/procedures';
import type { StoredRound } from '../../../cloudfunctions/platform/database/collections';
import type { Answer } from '../../../cloudfunctions/platform/door/envelope';
import type { InputOf, OutputOf } from '../../../cloudfunctions/platform/door/procedure';
import { namedKey } from '../../../cloudfunctions/platform/keys/derived-key';
import { pinFields } from '../../../cloudfunctions/platform/pins/pins';
import type { FailureView } from '../../../domain/failure/failure';
import { notice2020 } from '../../../domain/round/notice2020/terms';
import { startLocalCloud, type TestCloud, useSdkWith } from '../../local/cloud';
import { people, studios, unions } from './people';

export type Name = keyof Procedures;
type Sealed =
  | 'application.agree'
  | 'application.approve'
  | 'application.reject'
  | 'assessment.give'
  | 'renewal.give'
  | 'appeal.decide'
  | 'assessment.correct';
/** What goes in; the PIN of everyone here is added where none is named. */
export type Given<N extends Name> = N extends Sealed
  ? Omit<InputOf<Procedures[N]>, 'pin'> & { readonly pin?: string }
  : InputOf<Procedures[N]>;
type Database = ReturnType<ReturnType<typeof tcb.init>['database']>;

export interface CallOptions {
  /** The same on every retry; a new one when left out. */
  readonly requestId?: string;
  readonly role?: string;
}

/** The real local cloud with the real functions, the 2020 round open, and a small tree of unions. */
export interface Programme {
  readonly cloud: TestCloud;
  readonly database: Database;
  /** Calls a procedure as a person and gives back the whole answer. */
  call<N extends Name>(
    who: string,
    name: N,
    input: Given<N>,
    options?: CallOptions,
  ): Promise<Answer<OutputOf<Procedures[N]>>>;
  /** The answer's data; throws where the answer is a failure. */
  done<N extends Name>(
    who: string,
    name: N,
    input: Given<N>,
    options?: CallOptions,
  ): Promise<OutputOf<Procedures[N]>>;
  /** The answer's failure; throws where the call has succeeded. */
  refused<N extends Name>(who: string, name: N, input: Given<N>, options?: CallOptions): Promise<FailureView>;
  /** Sends any event as it is. */
  send(who: string, event: object): Promise<{ readonly status: number; readonly body: unknown }>;
  /** Everything the store holds, by collection, to be compared before and after. */
  everything(): Promise<Record<string, unknown[]>>;
  stop(): Promise<void>;
}

export const roundId = '2020';
/** Tests and benches run from the repository's root. */
export const root = process.cwd();

/** Builds the functions unless they are built already; `npm test` has just built everything, and says so. */
export const buildFunctions = (): void => {
  if (process.env.JUST_BUILT) return;
  execFileSync(process.execPath, [resolve(root, 'scripts/build-functions.mjs'), '--if-stale'], {
    stdio: 'pipe',
  });
};

const declared = JSON.parse(readFileSync(resolve(root, 'cloudbaserc.json'), 'utf8')) as {
  readonly database: { readonly collections: readonly { readonly name: string }[] };
};
/** The counters of the limits count refused calls too. */
const collections = declared.database.collections.map(({ name }) => name).filter((name) => name !== 'limits');

/** What the commit keeps in a document that was never changed. */
export const untouched = { version: 1, outbox: [], hasOutgoing: false, handled: [] };

export const round2020: StoredRound = {
  ...notice2020,
  _id: roundId,
  state: 'open',
  amendments: [],
  publishedAt: '2020-09-08T00:00:00.000Z',
  closedAt: null,
  ...untouched,
};

/** The PIN of everyone here. */
export const everyonesPin = '258036';

/** What the store holds of everyone's PIN, under the key of the cloud that holds this folder. */
const pinsOf = async (data: string, now: string): Promise<object[]> => {
  const { masterKey } = JSON.parse(readFileSync(resolve(data, 'keys.json'), 'utf8')) as { masterKey: string };
  const fields = await pinFields(everyonesPin, namedKey(masterKey, 'pins'), new Date(now).toISOString());
  return people.map(({ _id }) => ({ _id, ...fields, ...untouched }));
};

/** @param now the programme's clock at the start, for example `2020-09-15T09:00:00+08:00` */
export const openProgramme = async (
  now: string,
  options: Parameters<typeof startLocalCloud>[0] = {},
): Promise<Programme> => {
  buildFunctions();
  const cloud = await startLocalCloud({ now, ...options });
  useSdkWith(cloud);
  const database = tcb.init({ env: 'local' }).database();
  const { total } = await database.collection('rounds').count();
  if (total === 0) {
    await database.collection('unions').add(unions.map((union) => ({ ...union, ...untouched })));
    await database.collection('people').add(people.map((person) => ({ ...person, ...untouched })));
    await database.collection('pins').add(await pinsOf(cloud.data, now));
    await database.collection('rounds').add(round2020);
    await database.collection('studios').add(studios.map((studio) => ({ ...studio, ...untouched })));
  }
  const tokens = new Map<string, Promise<string>>([['', Promise.resolve(cloud.publicKey)]]);
  const tokenOf = (who: string): Promise<string> => {
    const token = tokens.get(who) ?? cloud.token({ openid: `openid-of-${who}` });
    tokens.set(who, token);
    return token;
  };
  const sealedSteps: readonly Name[] = [
    'application.agree',
    'application.approve',
    'application.reject',
    'assessment.give',
    'assessment.correct',
    'renewal.give',
    'appeal.decide',
  ];
  const withPin = (name: Name, input: object): object =>
    sealedSteps.includes(name) ? { pin: everyonesPin, ...input } : input;
  const send = async (who: string, event: object) => cloud.call('api', event, await tokenOf(who));
  const call: Programme['call'] = async (who, procedure, input, { requestId = randomUUID(), role } = {}) => {
    const { body } = await send(who, {
      procedure,
      input: withPin(procedure, input),
      requestId,
      ...(role && { role }),
    });
    return body as never;
  };
  return {
    cloud,
    database,
    send,
    call,
    done: async (who, name, input, callOptions) => {
      const answer = await call(who, name, input, callOptions);
      if (!answer.ok) throw new Error(`${name} as ${who}: ${JSON.stringify(answer.error)}`);
      return answer.data;
    },
    refused: async (who, name, input, callOptions) => {
      const answer = await call(who, name, input, callOptions);
      if (answer.ok) throw new Error(`${name} as ${who} was not refused`);
      return answer.error;
    },
    everything: async () => {
      const all = await Promise.all(
        collections.map(async (name) => {
          const { data } = await database.collection(name).orderBy('_id', 'asc').limit(1000).get();
          return [name, data as unknown[]] as const;
        }),
      );
      return Object.fromEntries(all);
    },
    stop: () => cloud.stop(),
  };
};
