import fc from 'fast-check';
import {
  hasActed,
  isKept,
  type Stated,
  stateBy,
  type TitleEvent,
  takeStep,
} from '../../../domain/title/state';

const step = (cause: string) => ({ at: '2025-11-01T02:00:00.000Z', by: '示例', reason: '理由', cause });
const next = { number: 2, from: '2025-11-03', until: '2030-11-02' };
const removed = (cause: string): TitleEvent => ({
  ...step(cause),
  kind: 'removed',
  appealUntil: '2025-12-01T15:59:59.999Z',
});
const held: Stated = { state: { kind: 'held' } };

test('renewed it stays held; to improve it is kept until it is decided again', () => {
  const improving = takeStep(held, { ...step('one'), kind: 'toImprove', until: '2026-05-31' });
  expect(improving.state).toEqual({ kind: 'improving', by: '2026-05-31' });
  expect(isKept(improving.state)).toBe(true);
  expect(takeStep(improving, { ...step('two'), kind: 'renewed', cycle: next }).state).toEqual({
    kind: 'held',
  });
  expect(takeStep(improving, removed('two')).state).toMatchObject({ kind: 'removed', reason: '理由' });
});

test('a title to improve is not given a second term to improve', () => {
  const improving = takeStep(held, { ...step('one'), kind: 'toImprove', until: '2026-05-31' });
  const again: TitleEvent = { ...step('two'), kind: 'toImprove', until: '2027-05-31' };
  expect(() => takeStep(improving, again)).toThrow(
    expect.objectContaining({ userMessage: '这个称号现在是“限期改进”，不能限期改进。', clause: '二(六)' }),
  );
});

test('a removal deletes nothing; an appeal that is upheld restores what was there before', () => {
  const gone = takeStep(held, removed('case'));
  const back = takeStep(gone, { ...step('appeal'), kind: 'restored', cycle: next });
  expect(back.state).toEqual({ kind: 'held' });
  expect(back.history?.map(({ kind }) => kind)).toEqual(['removed', 'restored']);
  const resting = takeStep(held, { ...step('left'), kind: 'paused' });
  const ended = takeStep(resting, removed('end'));
  expect(takeStep(ended, { ...step('appeal'), kind: 'restored', cycle: null }).state).toEqual(resting.state);
});

test('a pause ends where it began: a title to improve is still to improve', () => {
  const improving = takeStep(held, { ...step('one'), kind: 'toImprove', until: '2026-05-31' });
  const resting = takeStep(improving, { ...step('left'), kind: 'paused' });
  expect(takeStep(resting, { ...step('back'), kind: 'resumed' }).state).toEqual(improving.state);
});

test('one cause acts once', () => {
  const gone = takeStep(held, removed('case'));
  expect(takeStep(gone, removed('case'))).toBe(gone);
  expect(hasActed(gone, 'case')).toBe(true);
  expect(hasActed(gone, 'appeal')).toBe(false);
});

test('whatever steps are tried, the title is in the one state that its history explains', () => {
  const event = fc.constantFrom<TitleEvent['kind']>(
    'broughtIn',
    'renewed',
    'toImprove',
    'paused',
    'resumed',
    'removed',
    'restored',
  );
  const made = (kind: TitleEvent['kind'], cause: string): TitleEvent => {
    if (kind === 'removed') return removed(cause);
    if (kind === 'toImprove') return { ...step(cause), kind, until: '2026-05-31' };
    if (kind === 'paused' || kind === 'resumed') return { ...step(cause), kind };
    return { ...step(cause), kind, cycle: next };
  };
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (kinds) => {
      let title = held;
      for (const [index, kind] of kinds.entries()) {
        const before = title;
        try {
          title = takeStep(title, made(kind, `cause-${index}`));
          expect(title.history).toHaveLength((before.history?.length ?? 0) + 1);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'WRONG_STATE' });
          expect(title).toBe(before);
        }
        expect(title.state).toEqual(stateBy(title.history ?? []));
        expect(title.history ?? []).toEqual(expect.arrayContaining([...(before.history ?? [])]));
      }
    }),
  );
});

test('a history in which a step does not follow is no history', () => {
  expect(() => stateBy([{ ...step('x'), kind: 'resumed' }])).toThrow(RangeError);
});
