import fc from 'fast-check';
import { Failure } from '../../../domain/failure/failure';
import {
  type RuleKind,
  readRuleId,
  ruleIdOf,
  ruleKindsOf,
  studioRuleKinds,
} from '../../../domain/rulebook/kinds';
import {
  missingRules,
  type RuleContent,
  type RuleVersion,
  ruleStateOn,
  versionOn,
  withVersion,
} from '../../../domain/rulebook/rule';
import { ruleTemplates } from '../../../domain/rulebook/templates';

const by = { at: '2020-10-01T00:00:00.000Z', personId: 'leader', personName: '马示例' };
const content = (more: Partial<RuleContent> = {}): RuleContent => ({
  title: '学习交流制度',
  text: '第一条　每月学习一次。',
  files: [],
  inForceFrom: '2020-10-01',
  reason: '',
  ...more,
});
const codeOf = (work: () => unknown): readonly [string, string | undefined] | null => {
  try {
    work();
    return null;
  } catch (thrown) {
    return thrown instanceof Failure ? [thrown.code, thrown.field] : ['other', undefined];
  }
};

test('an id names its owner and kind, and nothing else is one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('studio' as const, 'union' as const),
      fc.stringMatching(/^[A-Za-z0-9:._-]{1,80}$/),
      (kind, id) => {
        for (const rule of ruleKindsOf(kind)) {
          expect(readRuleId(ruleIdOf({ kind, id }, rule))).toEqual({ owner: { kind, id }, kind: rule });
        }
      },
    ),
  );
  for (const none of [
    '',
    'rule:studio:a',
    'rule:studio:a:implementing',
    'rule:union:a:study',
    'rule:team:a:study',
  ]) {
    expect(readRuleId(none)).toBeNull();
  }
});

test('a version needs words or a file, and says why it was written anew', () => {
  expect(codeOf(() => withVersion([], content({ text: '' }), by))).toEqual(['INVALID', 'text']);
  const first = withVersion([], content(), by);
  expect(first.map(({ number }) => number)).toEqual([1]);
  expect(codeOf(() => withVersion(first, content(), by))).toEqual(['INVALID', 'reason']);
  const second = withVersion(first, content({ text: '第一条　每月学习两次。', reason: '加密学习' }), by);
  expect(second[0]).toEqual(first[0]);
  expect(second[1]).toMatchObject({ number: 2, text: '第一条　每月学习两次。', reason: '加密学习' });
});

test('the version that holds is the last written of those that have begun', () => {
  const versions = [
    { number: 1, inForceFrom: '2020-01-01' },
    { number: 2, inForceFrom: '2021-01-01' },
    { number: 3, inForceFrom: '2020-06-01' },
  ];
  expect(versionOn(versions, '2019-12-31')).toBeNull();
  expect(versionOn(versions, '2020-03-01')?.number).toBe(1);
  expect(versionOn(versions, '2020-06-01')?.number).toBe(3);
  expect(versionOn(versions, '2022-01-01')?.number).toBe(3);
  expect(ruleStateOn(versions.slice(1, 2), '2020-12-31')).toBe('later');
  expect(ruleStateOn([], '2020-12-31')).toBe('missing');
});

test('whatever is written, what was written before stays word for word', () => {
  const written = fc.record({
    title: fc.constantFrom('甲制度', '乙制度'),
    text: fc.string({ minLength: 1 }),
    files: fc.constant<RuleContent['files']>([]),
    inForceFrom: fc.constantFrom('2020-01-01', '2020-06-01', '2021-01-01'),
    reason: fc.constant('修改'),
  });
  fc.assert(
    fc.property(fc.array(written, { maxLength: 12 }), (all) => {
      let versions: readonly RuleVersion[] = [];
      for (const one of all) {
        const next = withVersion(versions, one, by);
        expect(next.slice(0, -1)).toEqual(versions);
        versions = next;
      }
      expect(versions.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    }),
  );
});

test('a rule that begins later is missing until then', () => {
  const documents = [
    { kind: 'study' as RuleKind, versions: [{ inForceFrom: '2020-01-01' }] },
    { kind: 'use' as RuleKind, versions: [{ inForceFrom: '2020-12-01' }] },
  ];
  expect(missingRules(studioRuleKinds, documents, '2020-11-30')).toEqual(['projects', 'use', 'training']);
  expect(missingRules(studioRuleKinds, documents, '2020-12-01')).toEqual(['projects', 'training']);
});

test('there is a template for every kind, its articles numbered without a gap', () => {
  for (const text of Object.values(ruleTemplates)) {
    const numbers = text.split('\n').map((line) => /^第(.)条　\S/u.exec(line)?.[1]);
    expect(numbers.join('')).toBe('一二三四五六七八九十'.slice(0, numbers.length));
  }
});
