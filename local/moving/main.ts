import { parseArgs } from 'node:util';
import { readConfiguration } from '../configuration';
import { backup } from './backup';
import { exportAll } from './export';
import { restore } from './restore';

/** The commands `npm run backup`, `npm run restore` and `npm run export`. */

const USAGE = `backup  --data DIR --out FILE
restore --file FILE --data DIR
export  --data DIR --out FOLDER [--file-prefix cloud://ENV.BUCKET/] [--configuration FILE]`;

function readArguments(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: '.data' },
      out: { type: 'string' },
      file: { type: 'string' },
      'file-prefix': { type: 'string' },
      configuration: { type: 'string', default: 'cloudbaserc.json' },
    },
  }).values;
}

function required(value: string | undefined): string {
  if (value === undefined) throw new Error(`Use:\n${USAGE}`);
  return value;
}

async function run([command, ...rest]: readonly string[]): Promise<string> {
  const given = readArguments(rest);
  switch (command) {
    case 'backup': {
      const out = required(given.out);
      const { collections, documents } = await backup(given.data, out);
      return `Backed up and checked: ${documents} documents in ${collections} collections → ${out}`;
    }
    case 'restore': {
      const { collections, documents } = await restore(required(given.file), given.data);
      return `Restored and checked: ${documents} documents in ${collections} collections → ${given.data}`;
    }
    case 'export': {
      const out = required(given.out);
      const order = readConfiguration(given.configuration).collections.map(({ name }) => name);
      const filePrefix = given['file-prefix'];
      const { collections, documents } = await exportAll({ data: given.data, out, order, filePrefix });
      return `Exported: ${documents} documents in ${collections} collections → ${out}; see order.json there`;
    }
    default:
      throw new Error(`Use:\n${USAGE}`);
  }
}

run(process.argv.slice(2)).then(
  (line) => process.stdout.write(`${line}\n`),
  (thrown: NodeJS.ErrnoException) => {
    const line = thrown.code === 'ENOSPC' ? 'The disk is full; nothing of it was kept.' : thrown.message;
    process.stderr.write(`${line}\n`);
    process.exit(1);
  },
);
