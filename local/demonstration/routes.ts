import { answerJson } from '../gateway/answer';
import { readJson } from '../gateway/body';
import { Refusal, wrongMethod } from '../gateway/refusal';
import type { Route } from '../gateway/routes';
import type { Tokens } from '../identity/tokens';
import type { DemonstrationPerson } from './people';

/**
 * The demonstration door: `GET /local/demonstration` lists whom one may be, `POST
 * /local/demonstration/sign-in` with `{ key }` signs in. Without the option there is no such address.
 * @param people whom one may be; none without the option
 */
export function demonstrationRoutes(people: readonly DemonstrationPerson[], tokens: Tokens): Route[] {
  if (people.length === 0) return [];
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
