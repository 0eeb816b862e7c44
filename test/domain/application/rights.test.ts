import { answersFor, maySee } from '../../../domain/application/rights';
import { actor, actorNames, complete, type StateName, states } from '../programme';

const seenBy = (state: StateName) => actorNames.filter((name) => maySee(states[state], actor(name)));

test('a draft is seen by its leader, and by the industry union that may extend it', () => {
  expect(seenBy('draft')).toEqual(['leader', 'industryUnion']);
});

test('from submission on it is seen by everyone on its way, and by nobody else', () => {
  const onTheWay = ['leader', 'unitUnion', 'unitAdministration', 'directUnion', 'industryUnion'];
  for (const state of ['atUnit', 'atIndustry', 'returnedByDirect', 'review', 'rejected'] as const) {
    expect(seenBy(state)).toEqual(onTheWay);
  }
});

test('while the leader corrects a returned form, officers read it as it was submitted', () => {
  const correcting = { ...states.returnedByDirect, answers: { ...complete, studioName: '改了一半' } };
  expect(answersFor(correcting, actor('leader')).studioName).toBe('改了一半');
  expect(answersFor(correcting, actor('directUnion')).studioName).toBe('马示例护理创新工作室');
});
