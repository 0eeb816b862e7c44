import fc from 'fast-check';
import type { Application } from '../../../domain/application/application';
import type { Command } from '../../../domain/application/command';
import { decide } from '../../../domain/application/decide';
import { Failure } from '../../../domain/failure/failure';
import { postKey } from '../../../domain/people/post';
import {
  type ActorName,
  actorNames,
  agree,
  approve,
  draft,
  extend,
  factsOf,
  giveBack,
  reject,
  resubmit,
  submit,
  withdraw,
} from '../programme';

const commands: readonly Command[] = [
  submit,
  resubmit,
  withdraw,
  agree,
  giveBack,
  approve,
  reject,
  extend,
  { action: 'announce' },
  { action: 'decline', text: '评审未通过。' },
  { action: 'name' },
];

/** Tries a step; what is refused leaves the application as it was. */
const tried = (application: Application, [who, command]: readonly [ActorName, Command]): Application => {
  try {
    return decide(application, command, factsOf(who));
  } catch (thrown) {
    if (thrown instanceof Failure) return application;
    throw thrown;
  }
};

const agreedPosts = ({ opinions, forms }: Application): readonly string[] =>
  opinions
    .filter(({ verdict, formVersion }) => verdict === 'agree' && formVersion <= forms.length)
    .map(({ post }) => postKey(post))
    .sort();
const demanded = ({ stations }: Application): readonly string[] =>
  stations
    .flatMap(({ posts }) => posts)
    .map(postKey)
    .sort();

/** Steps that lead on are drawn as often as all others together: else hardly any way would reach its end. */
const forward: readonly (readonly [ActorName, Command])[] = [
  ['leader', submit],
  ['leader', resubmit],
  ['unitUnion', agree],
  ['unitAdministration', agree],
  ['directUnion', agree],
  ['industryUnion', approve],
  ['industryUnion', { action: 'announce' }],
  ['industryUnion', { action: 'name' }],
];
const step = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...forward) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...actorNames), fc.constantFrom(...commands)) },
);

test('whoever does whatever in whatever order: review, notice and naming are reached only through every opinion that the round demands', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
      let application = draft;
      for (const one of steps) {
        application = tried(application, one);
        const { phase } = application.state;
        reached.add(phase);
        if (phase === 'review' || phase === 'publicNotice' || phase === 'named') {
          expect(agreedPosts(application)).toEqual(demanded(application));
          expect(demanded(application)).toHaveLength(4);
        }
        if (phase === 'named') {
          const way = application.way.map(({ action }) => action);
          expect(way.indexOf('approve')).toBeGreaterThan(-1);
          expect(way.indexOf('announce')).toBeGreaterThan(way.indexOf('approve'));
          expect(way.indexOf('name')).toBeGreaterThan(way.indexOf('announce'));
        }
      }
    }),
    { numRuns: 400, seed: 8 },
  );
  // The runs are worth something only where they get that far.
  expect([...reached]).toEqual(expect.arrayContaining(['returned', 'review', 'publicNotice', 'named']));
});
