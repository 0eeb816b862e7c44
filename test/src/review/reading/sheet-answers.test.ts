import fc from 'fast-check';
import { usualTerms } from '../../../../domain/review/usual-terms';
import { fieldsOf, sheetOf } from '../../../../src/review/reading/sheet-answers';

const { criteria } = usualTerms;
const mark = fc.record({
  halves: fc.option(fc.integer({ min: 0, max: 200 })),
  comment: fc.string({ maxLength: 20 }),
});

test('a sheet goes through the draft’s fields and comes back as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...criteria.map(({ key }) => key)), mark)),
      fc.string(),
      (lines, remark) => {
        const marks = Object.fromEntries(lines);
        const said = Object.fromEntries(
          Object.entries(marks).filter((pair) => pair[1].halves !== null || pair[1].comment !== ''),
        );
        expect(sheetOf(fieldsOf({ marks, remark }), criteria)).toEqual({ marks: said, remark });
      },
    ),
  );
});

test('what belongs to no line of the sheet stays out', () => {
  expect(sheetOf({ 'gone.halves': 20, 'results.halves': 160, remark: '好' }, criteria)).toEqual({
    marks: { results: { halves: 160, comment: '' } },
    remark: '好',
  });
});
