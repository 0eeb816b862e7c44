import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, type Store } from '../../../../local/store/store';
import { declaration } from './declaration';
import { bundleProgram, programEnvironment } from './program';

/** What 200 kills must leave: nothing lost, nothing half, a quick restart. */
export interface KillReport {
  kills: number;
  /** Writes that were acknowledged before a kill, all found again. */
  acknowledged: number;
  /** Faults in words; empty if all is well. */
  faults: string[];
  /** The longest time to open the store after a kill, in milliseconds. */
  slowestOpen: number;
  documents: number;
}

/** Kills writing processes one after another at random moments and looks at the store after each. */
export async function killWriters(dir: string, kills: number, longest = 100): Promise<KillReport> {
  mkdirSync(dir, { recursive: true });
  const program = bundleProgram('load');
  const report: KillReport = { kills: 0, acknowledged: 0, faults: [], slowestOpen: 0, documents: 0 };
  const spare = [start(program), start(program)];
  try {
    await killRounds();
  } finally {
    for (const { process: child } of spare) child.kill('SIGKILL');
  }
  return report;

  async function killRounds(): Promise<void> {
    for (let round = 0; round < kills; round++) {
      const child = spare.shift() as Started;
      const lines = await runAndKill(child, dir, round, Math.random() * longest);
      if (round + 2 < kills) spare.push(start(program));
      report.kills++;
      await inspect(dir, lines, report, round % 25 === 24 || round === kills - 1);
    }
  }
}

interface Started {
  process: ChildProcess;
  ended: Promise<void>;
  /** Resolves when the process has printed a word, or has ended. */
  said(word: string): Promise<void>;
}

function start(program: string): Started {
  const child = spawn(process.execPath, [program], {
    env: programEnvironment,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let text = '';
  const said = (word: string) =>
    new Promise<void>((done) => {
      const look = () => text.includes(word) && done();
      child.stdout?.on('data', look);
      child.once('exit', () => done());
      look();
    });
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  return { process: child, ended, said };
}

async function runAndKill(
  { process: child, ended, said }: Started,
  dir: string,
  round: number,
  delay: number,
) {
  const notes = join(dir, `notes-${round}`);
  writeFileSync(notes, '');
  await said('ready');
  child.stdin?.write(`${JSON.stringify({ dir, round, notes })}\n`);
  await said('opened');
  await new Promise((done) => setTimeout(done, delay));
  child.kill('SIGKILL');
  await ended;
  const lines = readFileSync(notes, 'utf8').split('\n').slice(0, -1);
  rmSync(notes);
  return lines;
}

/** Opens what the killed process left and checks every write that it had acknowledged. */
async function inspect(dir: string, lines: readonly string[], report: KillReport, thorough: boolean) {
  const begun = performance.now();
  const store = await openStore({ dir, declaration, now: () => new Date(), log: () => {} });
  report.slowestOpen = Math.max(report.slowestOpen, performance.now() - begun);
  for (const line of lines) report.faults.push(...(await checkLine(store, line, report)));
  report.faults.push(...(await halfPairs(store, lines)));
  report.documents = await store.count('records');
  if (thorough) report.faults.push(...(await store.integrityCheck()).problems);
  await store.close();
}

async function checkLine(store: Store, line: string, report: KillReport): Promise<string[]> {
  const [kind, id = '', value] = line.split(' ');
  if (kind === 'failed') return [line];
  if (kind !== 'one' && kind !== 'pair' && kind !== 'count') return [];
  report.acknowledged++;
  if (kind === 'pair') {
    const found = await store.find('records', { query: { pair: id } });
    return found.length === 2 ? [] : [`lost or half: pair ${id}`];
  }
  const [found] = await store.find('records', { query: { _id: id } });
  const sound = kind === 'one' ? found !== undefined : Number(found?.value) >= Number(value);
  return sound ? [] : [`lost: ${line}`];
}

/** Pairs of this round that were not acknowledged must be whole or absent all the same. */
async function halfPairs(store: Store, lines: readonly string[]): Promise<string[]> {
  const round = /^(?:one|pair) (\d+)-/.exec(lines.at(-1) ?? '')?.[1];
  if (round === undefined) return [];
  const found = await store.find('records', { query: { pair: { $gte: `${round}-`, $lt: `${round}.` } } });
  const sizes = new Map<unknown, number>();
  for (const { pair } of found) sizes.set(pair, (sizes.get(pair) ?? 0) + 1);
  return [...sizes].flatMap(([pair, size]) => (size === 2 ? [] : [`half a transaction: ${String(pair)}`]));
}
