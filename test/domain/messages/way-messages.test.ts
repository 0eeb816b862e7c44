import type { Command } from '../../../domain/application/command';
import { decide } from '../../../domain/application/decide';
import {
  type ActorName,
  agree,
  approve,
  extend,
  factsOf,
  giveBack,
  reject,
  resubmit,
  states,
  submit,
  withdraw,
} from '../programme';

/** @returns the messages of one step: which, and to whom */
const told = (state: keyof typeof states, by: ActorName, command: Command): readonly string[] => {
  const before = states[state];
  const { outbox } = decide(before, command, factsOf(by));
  return outbox
    .slice(before.outbox.length)
    .map(({ kind, to }) => {
      const whom = to.kind === 'post' ? to.post.capacity : to.kind === 'person' ? to.personId : 'everyone';
      return `${kind} → ${whom}`;
    })
    .sort();
};

test.each<[keyof typeof states, ActorName, Command, readonly string[]]>([
  [
    'draft',
    'leader',
    submit,
    ['applicationReceived → leader', 'opinionDue → unitAdministration', 'opinionDue → unitUnion'],
  ],
  ['draft', 'industryUnion', extend, ['extensionGranted → leader']],
  [
    'atUnit',
    'leader',
    withdraw,
    ['applicationWithdrawn → unitAdministration', 'applicationWithdrawn → unitUnion'],
  ],
  ['atUnit', 'unitUnion', agree, ['opinionGiven → leader']],
  ['atUnit', 'unitUnion', giveBack, ['applicationReturned → leader']],
  ['atUnitWithOne', 'unitUnion', agree, ['opinionDue → directUnion', 'opinionGiven → leader']],
  [
    'returnedByDirect',
    'leader',
    resubmit,
    ['applicationReceived → leader', 'applicationResubmitted → directUnion'],
  ],
  ['atIndustry', 'industryUnion', approve, ['applicationApproved → leader']],
  ['atIndustry', 'industryUnion', reject, ['applicationRejected → leader']],
  ['review', 'industryUnion', { action: 'announce' }, ['applicationAnnounced → leader']],
  ['publicNotice', 'industryUnion', { action: 'name' }, ['studioNamed → leader']],
])('%s: %s tells whom it concerns', (state, by, command, messages) => {
  expect(told(state, by, command)).toEqual(messages);
});
