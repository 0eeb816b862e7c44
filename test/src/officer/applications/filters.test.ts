import fc from 'fast-check';
import {
  type Filters,
  filtersFrom,
  listInput,
  noFilters,
  parametersOf,
} from '@/officer/applications/filters';
import { phasesInOrder } from '@/officer/applications/phases';

const someFilters: fc.Arbitrary<Filters> = fc.record({
  mine: fc.boolean(),
  roundId: fc.string(),
  phase: fc.option(fc.constantFrom(...phasesInOrder)),
  text: fc.string(),
});

test('filters written into an address are read back as they were', () => {
  fc.assert(
    fc.property(someFilters, (filters) => {
      const parameters = parametersOf(filters);
      expect(filtersFrom((name) => parameters[name] ?? '')).toEqual(filters);
    }),
  );
});

test('an address without filters, or with nonsense, narrows nothing', () => {
  expect(filtersFrom(() => '')).toEqual(noFilters);
  expect(filtersFrom(() => 'nonsense')).toMatchObject({ mine: false, phase: null });
  expect(parametersOf(noFilters)).toEqual({});
});

test('what is asked of the server names only what narrows', () => {
  expect(listInput(noFilters)).toEqual({});
  expect(listInput({ mine: true, roundId: 'r2020', phase: 'opinions', text: '  护理 ' })).toEqual({
    mine: true,
    roundId: 'r2020',
    phase: 'opinions',
    text: '护理',
  });
});
