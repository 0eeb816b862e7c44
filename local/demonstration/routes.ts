import { readFileSync } from 'node:fs';
import { answerJson } from '../gateway/answer';
import { readJson } from '../gateway/body';
import { Refusal, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import { type Identity, parseIdentity } from '../identity/identity';
import type { Tokens } from '../identity/tokens';
import { StartRefusal } from '../start-refusal';

/** Someone whom visitors of a demonstration may sign in as. */
interface DemonstrationPerson {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly identity: Identity;
}

function readPeople(file: string): DemonstrationPerson[] {
  try {
    const list = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[];
    return list.map(({ key, name, title, identity }) => ({
      key: String(key),
      name: String(name),
      title: String(title),
      identity: parseIdentity(identity),
    }));
  } catch (thrown) {
    throw new StartRefusal(
      `cannot read the people of the demonstration in ${file}: ${(thrown as Error).message}`,
    );
  }
}

/**
 * The demonstration door: `GET /local/demonstration` lists whom one may be, `POST
 * /local/demonstration/sign-in` with `{ key }` signs in. Without the option there is no such address.
 * @param file JSON list of `{ key, name, title, identity }`
 * @throws StartRefusal where the file cannot be read.
 */
export function demonstrationRoutes(file: string | undefined, tokens: Tokens): Route[] {
  if (file === undefined) return [];
  const people = readPeople(file);
  return [
    {
      path: '/local/demonstration',
      handle: ({ response }) =>
        answerJson(
          response,
          200,
          people.map(({ key, name, title }) => ({ key, name, title })),
        ),
    },
    {
      path: '/local/demonstration/sign-in',
      handle: async ({ request, response }) => {
        if (request.method !== 'POST') throw wrongMethod();
        const { key } = await readJson(request, 1024);
        const person = people.find((one) => one.key === key);
        if (!person) throw new Refusal(404, 'NOT_FOUND', 'Nobody of the demonstration has this key.');
        answerJson(response, 200, tokens.issue(person.identity));
      },
    },
  ];
}
