import type { Opinion } from '@domain/application/application';
import { missingMark, printable } from '../../../cloudfunctions/documents/fonts/printable';
import { missingIn, runsOf } from '../../../cloudfunctions/documents/fonts/typeset';
import { breakLines } from '../../../cloudfunctions/documents/layout/break-lines';
import { checkAddress } from '../../../cloudfunctions/documents/paper/check-address';
import { missingCharacters } from '../../../cloudfunctions/documents/paper/missing-characters';
import { opinions, paperOf } from './sample';

const [, , , last] = opinions;
if (!last) throw new Error('the sample has four opinions');
const industrySays = (change: Partial<Opinion>) =>
  paperOf({ given: [{ ...last, ...change }] }).industryOpinion.opinion;

describe('an opinion on paper', () => {
  test('that refuses reads as a refusal, whatever the words', () => {
    expect(industrySays({ verdict: 'reject', text: '材料不全。' })?.text).toBe('不予通过。材料不全。');
    expect(industrySays({ verdict: 'reject', text: '不符合条件，不予通过。' })?.text).toBe(
      '不符合条件，不予通过。',
    );
  });

  test('bears the day of the server in Shanghai', () => {
    expect(industrySays({ at: '2020-09-25T15:59:59.999Z' })?.date).toBe('2020年9月25日');
    expect(industrySays({ at: '2020-09-25T16:00:00.000Z' })?.date).toBe('2020年9月26日');
  });

  test('given to an earlier version says so', () => {
    expect(industrySays({ formVersion: 1 })?.remark).toBe('本意见针对第 1 版提出');
    expect(industrySays({ formVersion: 2 })?.remark).toBe('');
  });

  test('stands on no draft', () => {
    const draft = paperOf({ draft: true });
    const boxes = [...draft.unitOpinions, ...draft.unionsBetween, draft.industryOpinion];
    expect(boxes.map(({ opinion }) => opinion)).toEqual([null, null, null, null]);
  });
});

describe('逐级申报', () => {
  test('gives every union between a box, also before the way is fixed', () => {
    const { unionsBetween } = paperOf({
      draft: true,
      change: (application) => ({ ...application, stations: [], opinions: [] }),
    });
    expect(unionsBetween).toEqual([{ heading: '示例市卫生系统工会委员会', opinion: null }]);
  });
});

describe('characters', () => {
  test('喆堃镕玥䶮 are held by the main face', () => {
    expect(runsOf('喆堃镕玥䶮', 'regular')).toEqual([{ face: 'regular', text: '喆堃镕玥䶮' }]);
    expect(runsOf('喆堃镕玥䶮', 'bold')).toEqual([{ face: 'bold', text: '喆堃镕玥䶮' }]);
  });

  test('that the main face lacks come from the fallback, one by one', () => {
    expect(runsOf('吴𡋾试', 'regular')).toEqual([
      { face: 'regular', text: '吴' },
      { face: 'fallback', text: '𡋾' },
      { face: 'regular', text: '试' },
    ]);
  });

  test('that no face holds are marked 〓 and named, never a silent box', () => {
    expect(runsOf('𠮷家', 'regular')).toEqual([{ face: 'regular', text: `${missingMark}家` }]);
    expect(missingIn('𠮷家😀𠮷\n')).toEqual(['𠮷', '😀']);
    expect(missingCharacters(paperOf())).toEqual([]);
    expect(missingCharacters(paperOf({ work: '由𠮷样例负责' }))).toEqual(['𠮷']);
  });

  test('that nobody can see are left out', () => {
    expect(printable('a\u200bb\u0000c\ufe0f\r\nd\te\ud800')).toBe('abc\nd　　e〓');
  });
});

describe('lines', () => {
  const column = { width: 60, size: 12, weight: 'regular', indent: 0 } as const;
  const texts = (text: string, indent = 0) =>
    breakLines(text, { ...column, indent }).map((line) => line.text);

  test('never begin with a mark that closes nor end with one that opens (避头尾)', () => {
    expect(texts('一二三四五，六')).toEqual(['一二三四', '五，六']);
    expect(texts('一二三四（五）')).toEqual(['一二三四', '（五）']);
  });

  test('keep words and numbers whole unless they are longer than a line', () => {
    expect(texts('一二三四2020年')).toEqual(['一二三四', '2020年']);
    expect(texts('一'.repeat(3) + 'x'.repeat(30)).join('')).toBe('一一一' + 'x'.repeat(30));
  });

  test('begin a paragraph two characters in, and spread all but its last line', () => {
    const lines = breakLines('一二三四五六\n七', { ...column, indent: 2 });
    expect(lines).toEqual([
      { text: '一二三', indent: 24, spread: true },
      { text: '四五六', indent: 0, spread: false },
      { text: '七', indent: 24, spread: false },
    ]);
  });
});

describe('the address of the check page', () => {
  test('comes from the setting, else is the local one', () => {
    expect(checkAddress('https://studios.example.org/')('A-B')).toBe(
      'https://studios.example.org/check?code=A-B',
    );
    expect(checkAddress(undefined)('A-B')).toBe('http://127.0.0.1:8080/check?code=A-B');
    expect(checkAddress('{{env.PUBLIC_ADDRESS}}')('A-B')).toBe('http://127.0.0.1:8080/check?code=A-B');
  });
});
