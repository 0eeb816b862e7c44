import type { Command } from '../../../domain/application/command';
import { decide } from '../../../domain/application/decide';
import { indexOf } from '../../../domain/application/waiting';
import { type ActorName, agree, draft, factsOf, giveBack, resubmit, september, submit } from '../programme';

/** Takes one step a day from 10 September on. */
const dayByDay = (...steps: (readonly [ActorName, Command])[]) =>
  steps.reduce(
    (application, [name, command], index) =>
      decide(application, command, factsOf(name, september(10 + index))),
    draft,
  );

test('whoever is waited for has been waited for since the form came, whatever others say beside', () => {
  const one = dayByDay(['leader', submit], ['unitAdministration', agree]);
  expect(indexOf(one)).toMatchObject({ waitingFor: ['unitUnion:own'], since: september(10) });
  const other = dayByDay(['leader', submit], ['unitUnion', agree]);
  expect(indexOf(other)).toMatchObject({ waitingFor: ['unitAdministration:own'], since: september(10) });
});

test('the next station is waited for since the last opinion that it needed', () => {
  const up = dayByDay(['leader', submit], ['unitAdministration', agree], ['unitUnion', agree]);
  expect(indexOf(up)).toMatchObject({ waitingFor: ['directUnion:direct'], since: september(12) });
});

test('a form that was returned and handed in again is waited for anew', () => {
  const again = dayByDay(
    ['leader', submit],
    ['unitAdministration', agree],
    ['unitUnion', giveBack],
    ['leader', resubmit],
  );
  expect(indexOf(again)).toMatchObject({ waitingFor: ['unitUnion:own'], since: september(13) });
});

test('a draft and a returned form are with the leader since the step that brought them there', () => {
  expect(indexOf(draft)).toMatchObject({ waitingFor: [], since: september(9) });
  const back = dayByDay(['leader', submit], ['unitUnion', giveBack]);
  expect(indexOf(back)).toMatchObject({ waitingFor: [], since: september(11) });
});
