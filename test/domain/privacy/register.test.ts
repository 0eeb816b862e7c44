import { isNotPersonal } from '../../../domain/privacy/not-personal';
import { matches, personalData, personalDataAt } from '../../../domain/privacy/register';
import { storedPlaces } from './stored-places';

const places = storedPlaces();

test('every stored text is in the register of personal data, or known to hold nothing personal', () => {
  expect(places.length).toBeGreaterThan(200);
  expect(places.filter((place) => personalDataAt(place) === null && !isNotPersonal(place))).toEqual([]);
});

test('the register names no place that is not stored any more', () => {
  const named = Object.values(personalData).flatMap(({ places: patterns }): readonly string[] => patterns);
  // Patterns over all ledgers need not hold in each of them.
  const single = named.filter((pattern) => !/^(activities|pairs|results|projects|members)\./.test(pattern));
  expect(single.filter((pattern) => !places.some((place) => matches(pattern, place)))).toEqual([]);
});

test('a field that somebody adds is noticed', () => {
  for (const added of ['people.idNumber', 'people.email', 'studios.address', 'sessions.userAgent']) {
    expect(personalDataAt(added)).toBeNull();
    expect(isNotPersonal(added)).toBe(false);
  }
});

test.each([
  ['people.phone', 'phone'],
  ['applications.opinions.personName', 'name'],
  ['members.earlier.content.events.name', 'growth'],
  ['activities.content.text', 'work'],
  ['applications.forms.answers.*.birth', 'form'],
  ['limits._id', 'origins'],
] as const)('%s is %s', (place, key) => {
  expect(personalDataAt(place)).toBe(key);
});
