import { join } from 'node:path';
import { type Phone, type PhoneOptions, startPhone } from './runner';

/** The hand-written miniature package that the runner is tried on. */
export const fixture = join(__dirname, 'fixture');

/** What a command on the fixture's first page came to. */
export interface Outcome {
  count: number;
  kind: 'result' | 'error';
  value: unknown;
}

/** Starts a phone with the fixture and opens its first page. */
export async function startFixture(options: Partial<PhoneOptions> = {}): Promise<Phone> {
  const phone = await startPhone({ dist: fixture, ...options });
  await phone.launch();
  return phone;
}

async function enter(phone: Phone, name: string, args: unknown[]): Promise<number> {
  const field = phone.page.getByPlaceholder('命令');
  await field.fill(JSON.stringify({ name, args }));
  const before = await phone.page.locator('#answer').innerText();
  return before === '' ? 0 : (JSON.parse(before) as Outcome).count;
}

async function answer(phone: Phone, after: number): Promise<Outcome> {
  const words = phone.page.locator('#answer', { hasText: `{"count":${after + 1},` });
  return JSON.parse(await words.innerText()) as Outcome;
}

/** Runs a command of the fixture (its own, or an interface of wx) straight from a tap. */
export async function tapped(phone: Phone, name: string, ...args: unknown[]): Promise<Outcome> {
  const before = await enter(phone, name, args);
  await phone.page.getByText('执行').click();
  return answer(phone, before);
}

/** The same, from the keyboard's done key: not a tap. */
export async function typed(phone: Phone, name: string, ...args: unknown[]): Promise<Outcome> {
  const before = await enter(phone, name, args);
  await phone.page.getByPlaceholder('命令').press('Enter');
  return answer(phone, before);
}

/** The life-cycle events that the fixture has written down. */
export async function lifeOf(phone: Phone): Promise<string[]> {
  return (await tapped(phone, 'life')).value as string[];
}
