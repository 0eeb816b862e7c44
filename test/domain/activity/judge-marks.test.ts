import { judgeMarks, type Surroundings, type Suspect } from '../../../domain/activity/judge-marks';

const entry: Suspect = {
  id: 'entry-1',
  studioId: 'studio.leader',
  day: '2020-09-14',
  receivedAt: '2020-09-14T10:00:00.000Z',
  content: { members: [{ memberId: 'a', name: '冯样例' }], hours: 2 },
  photoHashes: ['hash'],
};
const nothing: Surroundings = {
  withPhoto: () => [{ id: 'entry-1', studioId: 'studio.leader' }],
  hoursOn: () => 16,
  member: () => ({ joinedOn: '2020-01-01', leftOn: '' }),
};

test('an entry that is as it should be has no marks; sixteen hours exactly are not too many', () => {
  expect(judgeMarks(entry, nothing)).toEqual([]);
});

test('the same photo elsewhere is marked: entries of this studio by id, those of others counted', () => {
  const withPhoto = () => [
    { id: 'entry-1', studioId: 'studio.leader' },
    { id: 'entry-2', studioId: 'studio.leader' },
    { id: 'entry-3', studioId: 'studio.colleague' },
  ];
  expect(judgeMarks(entry, { ...nothing, withPhoto })).toEqual([
    { kind: 'samePhoto', entryIds: ['entry-2'], elsewhere: 1 },
  ]);
});

test('a day after the Shanghai day on which it reached the server lies in the future', () => {
  const received = (receivedAt: string) => judgeMarks({ ...entry, receivedAt }, nothing);
  expect(received('2020-09-13T15:59:59.999Z')).toEqual([{ kind: 'futureDate' }]);
  expect(received('2020-09-13T16:00:00.000Z')).toEqual([]);
});

test('more than sixteen hours of one person on a day are marked', () => {
  expect(judgeMarks(entry, { ...nothing, hoursOn: () => 16.5 })).toEqual([
    { kind: 'longDay', members: [{ name: '冯样例', hours: 16.5 }] },
  ]);
});

test('someone who had left or had not joined on that day is marked; the last day still counts', () => {
  const member = (joinedOn: string, leftOn: string) =>
    judgeMarks(entry, { ...nothing, member: () => ({ joinedOn, leftOn }) });
  expect(member('2020-01-01', '2020-09-13')).toEqual([{ kind: 'notMember', names: ['冯样例'] }]);
  expect(member('2020-09-15', '')).toEqual([{ kind: 'notMember', names: ['冯样例'] }]);
  expect(member('2020-01-01', '2020-09-14')).toEqual([]);
});
