import {
  emptyOpinion,
  forgetOpinion,
  keepOpinion,
  readOpinion,
  wantingIn,
  wordsOf,
} from '@/officer/opinion/opinion-draft';
import { storage } from '@/platform/storage';

test('an opinion being written is kept by application and role until it is forgotten', () => {
  const draft = { verdict: 'agree', texts: { agree: '同意推荐。' }, sections: [] } as const;
  keepOpinion('a1', 'role-1', draft);
  expect(readOpinion('a1', 'role-1')).toEqual(draft);
  expect(readOpinion('a1', 'role-2')).toEqual(emptyOpinion);
  forgetOpinion('a1', 'role-1');
  expect(readOpinion('a1', 'role-1')).toEqual(emptyOpinion);
});

test('something else under the same key counts as nothing', () => {
  storage.write('opinion:a1:role-1', { verdict: 'maybe', texts: {}, sections: [] });
  expect(readOpinion('a1', 'role-1')).toEqual(emptyOpinion);
});

test('words are kept by verdict: trying another verdict loses nothing', () => {
  const texts = { agree: '同意。', return: '请补充。' };
  expect(wordsOf({ verdict: 'agree', texts, sections: [] })).toBe('同意。');
  expect(wordsOf({ verdict: 'return', texts, sections: [] })).toBe('请补充。');
  expect(wordsOf({ verdict: 'reject', texts, sections: [] })).toBe('');
});

test.each([
  [{ ...emptyOpinion }, '请选择您的意见。'],
  [{ ...emptyOpinion, verdict: 'agree' as const }, '请选一句意见，或自己写。'],
  [{ ...emptyOpinion, verdict: 'agree' as const, texts: { agree: '  ' } }, '请选一句意见，或自己写。'],
  [{ ...emptyOpinion, verdict: 'agree' as const, texts: { agree: '同意。' } }, null],
  [{ ...emptyOpinion, verdict: 'return' as const, texts: { return: '补' } }, '请选择需要修改的部分。'],
  [{ verdict: 'return' as const, texts: {}, sections: ['team'] }, '请选一条理由，或自己写。'],
  [{ verdict: 'return' as const, texts: { return: '补' }, sections: ['team'] }, null],
  [{ ...emptyOpinion, verdict: 'reject' as const }, '请选一条理由，或自己写。'],
])('%j lacks: %s', (draft, wanting) => {
  expect(wantingIn(draft)).toBe(wanting);
});
