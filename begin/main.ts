import { parseArgs } from 'node:util';
import { Failure } from '@domain/failure/failure';
import { exactMinute } from '@domain/time/shanghai';
import * as v from 'valibot';
import { personName, phone, placeName } from '../cloudfunctions/api/input/person-fields';
import { begin } from './begin';

/** The inside of `npm run begin`: the environment says which store, as for every function. */

const use = 'Use: npm run begin -- --union NAME --officer NAME --phone PHONE [--data FOLDER]';
const given = v.object({ union: v.optional(placeName), officer: personName, phone });

const readGiven = () => {
  const { values } = parseArgs({
    options: {
      union: { type: 'string' },
      officer: { type: 'string' },
      phone: { type: 'string' },
      now: { type: 'string' },
    },
  });
  if (values.officer === undefined || values.phone === undefined) throw new Error(use);
  const read = v.safeParse(given, values);
  if (read.success) return { beginning: read.output, now: values.now ?? new Date().toISOString() };
  const [issue] = read.issues;
  throw new Error(`--${String(issue.path?.[0].key)}: ${issue.message}`);
};

const run = async (): Promise<string> => {
  const { beginning, now } = readGiven();
  const { unionName, code, expiresAt } = await begin(beginning, now);
  return [
    '',
    `  ${unionName}`,
    `  邀请 ${beginning.officer} 为经办人`,
    '',
    `  邀请码  ${code}`,
    `  有效至  ${exactMinute(expiresAt)}（北京时间），只能用一次，这里之外没有保存`,
    '',
    '  请把邀请码单独交给本人：打开小程序，“我的 → 输入邀请码”，填邀请码和上面登记的手机号。',
    '',
  ].join('\n');
};

run().then(
  (text) => process.stdout.write(`${text}\n`),
  (thrown: unknown) => {
    const line = thrown instanceof Failure ? thrown.userMessage : (thrown as Error).message;
    process.stderr.write(`${line}\n`);
    process.exit(1);
  },
);
