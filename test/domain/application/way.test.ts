import type { ApplicationAction } from '../../../domain/application/application';
import type { Command } from '../../../domain/application/command';
import { decide } from '../../../domain/application/decide';
import { allowedActions } from '../../../domain/application/rights';
import { transitions } from '../../../domain/application/transitions';
import { type Failure } from '../../../domain/failure/failure';
import {
  type ActorName,
  actor,
  actorNames,
  agree,
  approve,
  extend,
  factsOf,
  giveBack,
  reject,
  resubmit,
  round,
  type StateName,
  states,
  submit,
  withdraw,
} from '../programme';

/** Who may do what in which state. Every cell that is not named here is refused. */
const granted: Readonly<Record<StateName, Partial<Record<ActorName, readonly ApplicationAction[]>>>> = {
  draft: { leader: ['submit'], industryUnion: ['grantExtension'] },
  atUnit: {
    leader: ['withdraw'],
    unitUnion: ['agree', 'return'],
    unitAdministration: ['agree', 'return'],
  },
  atUnitWithOne: { unitUnion: ['agree', 'return'] },
  atDirect: { directUnion: ['agree', 'return'] },
  atIndustry: { industryUnion: ['return', 'approve', 'reject'] },
  returnedByDirect: { leader: ['resubmit'] },
  review: { industryUnion: ['decline', 'announce', 'name'] },
  publicNotice: { industryUnion: ['decline', 'name'] },
  rejected: {},
};

const commands: readonly Command[] = [
  submit,
  resubmit,
  withdraw,
  agree,
  giveBack,
  approve,
  reject,
  extend,
  { action: 'decline', text: '未入选。' },
  { action: 'announce' },
  { action: 'name' },
];
const stateNames = Object.keys(states) as StateName[];
const cells = stateNames.flatMap((state) =>
  actorNames.flatMap((name) => commands.map((command) => [state, name, command.action, command] as const)),
);

// A round that recommends further: it alone takes titles from the review (see decide.test).
const recommending = (name: ActorName) => ({
  ...factsOf(name),
  round: { ...round, nominatesTo: 'region' as const },
});

test.each(cells)('%s: %s %s', (state, name, action, command) => {
  const application = states[state];
  if (granted[state][name]?.includes(action)) {
    const next = decide(application, command, recommending(name));
    expect(next.way).toHaveLength(application.way.length + 1);
    return;
  }
  expect(() => decide(application, command, factsOf(name))).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }) as Failure,
  );
});

test.each(stateNames)('what is offered in %s is exactly what is granted', (state) => {
  for (const name of actorNames) {
    expect([...allowedActions(states[state], actor(name))].sort()).toEqual(
      [...(granted[state][name] ?? [])].sort(),
    );
  }
});

test('every row of the table is reached by somebody', () => {
  const reached = new Set(stateNames.flatMap((s) => Object.values(granted[s]).flat()));
  expect([...reached].sort()).toEqual([...new Set(transitions.map(({ action }) => action))].sort());
});
