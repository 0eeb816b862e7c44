import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openOriginals, type SignedName } from '../cloudfunctions/platform/privacy/originals';
import { isMarkOf } from '../cloudfunctions/platform/seals/sm2';
import type { ChainHead } from '../domain/audit/chain';
import { faultInStore, type OpenOriginals } from '../domain/verify/check-store';
import { faultWords } from '../domain/verify/fault';
import { readExport } from './read-export';

/** The check behind `npm run verify`: reads an export, says what holds, ends with 1 where something does not. */

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex');

const headOf = (text: string): ChainHead => {
  const [seq = '', digest = ''] = text.split(':');
  if (!/^\d+$/.test(seq) || !/^[0-9a-f]{64}$/.test(digest)) throw new Error(`--head SEQ:DIGEST, not ${text}`);
  return { seq: Number(seq), digest };
};

/** For whoever runs the server and has found something broken. */
const whatToDo =
  '怎么办：先另存一份现状，不要再改；用本命令逐个检查备份，找到最后一份成立的；把指出的位置与纸质件和日志里的 audit-head 核对，查明是谁、何时改的，再决定是否恢复。见 docs/盖章与核验记录.md。';

const run = (): number => {
  const { values, positionals } = parseArgs({
    options: { head: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true,
  });
  const store = readExport(positionals[0] ?? '');
  let closed = 0;
  const open: OpenOriginals = (place, boxes) => {
    if (boxes.length === 0) return [];
    const [name = '', ...id] = place.split('/');
    if (process.env.MASTER_KEY) return openOriginals(name as SignedName, id.join('/'), boxes);
    closed += 1;
    return null;
  };
  const fault = faultInStore(store, { sm3, isMarkOf }, (values.head ?? []).map(headOf), open);
  if (fault) {
    process.stdout.write(
      `Does not hold: ${fault.at}: ${fault.kind}（${faultWords[fault.kind]}）\n${whatToDo}\n`,
    );
    return 1;
  }
  const opinions = store.applications.reduce((sum, { opinions: given }) => sum + given.length, 0);
  const head = store.audit.at(-1);
  const keys = store.seals.map(({ _id, keys: all }) => `${_id} ${all.map(({ id }) => id).join(' ')}`);
  process.stdout.write(
    `${[
      `Holds: ${store.applications.length} applications, ${opinions} opinions under seal, ${store.audit.length} records.`,
      ...(closed === 0
        ? []
        : [
            `Not checked: ${closed} documents out of which names were taken; their originals open with MASTER_KEY alone.`,
          ]),
      `End of the audit record: ${head ? `${head.seq}:${head.digest}` : 'empty'}`,
      ...keys.map((line) => `Seal ${line}`),
    ].join('\n')}\n`,
  );
  return 0;
};

try {
  process.exitCode = run();
} catch (thrown) {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 2;
}
