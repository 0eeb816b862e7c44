import fc from 'fast-check';
import { catalogue } from '../../../domain/messages/catalogue';
import { checkMessageText, checkRoundTexts } from '../../../domain/messages/check-round-texts';
import { previewRoundText } from '../../../domain/messages/preview-round-text';
import {
  fillPlaces,
  placesOf,
  roundTextKinds,
  roundWords,
  usualText,
} from '../../../domain/messages/round-texts';
import { templates } from '../../../domain/messages/templates';
import { draftReminder } from '../../../domain/reminders/due';
import { changeRound } from '../../../domain/round/change-round';
import { isTemplateValue } from '../../../local/wechat/template-values';
import { draft, round, september } from '../programme';

const worded = {
  ...round,
  reminders: {
    ...round.reminders,
    texts: { draftReminder: { title: '{剩余}，请抓紧', text: '{批次}：{缺项}咨询请致电工会。' } },
  },
};

test('a round says a reminder in its own words, with the places filled in', () => {
  const message = draftReminder(worded, draft, september(22));
  expect(message?.title).toBe('还有 7 天，请抓紧');
  expect(message?.text).toBe('2020年创新工作室申报：内容已齐，请尽快提交。咨询请致电工会。');
  // Other words are the same message: nobody is reminded again because of them.
  expect(message?.key).toBe(draftReminder(round, draft, september(22))?.key);
});

test('a value that holds braces is shown as it is', () => {
  const values = { 批次: '2020', 截止时刻: '今天', 理由: '按{批次}办' };
  expect(roundWords(round, 'cutoffAmended', values).text).toBe('2020的截止时间调整为今天。理由：按{批次}办');
});

test('the usual words of every message pass the check and leave no place open', () => {
  for (const kind of roundTextKinds) {
    const { title, text } = usualText(kind);
    expect([kind, checkMessageText(kind, { title, text })]).toEqual([kind, []]);
    const values = Object.fromEntries(placesOf(kind).map((place) => [place, '值']));
    expect([kind, fillPlaces(title + text, values)]).toEqual([kind, expect.not.stringMatching(/[{}]/)]);
  }
});

test.each([
  [
    { title: '还有{天}', text: '好' },
    '“申报截止提醒”的标题没有“{天}”这一项，可用：{批次}{截止日}{剩余}{缺项}。',
  ],
  [{ title: '好', text: '{批次' }, '“申报截止提醒”的正文花括号没有成对，请检查“{”和“}”。'],
  [{ title: ' ', text: '好' }, '“申报截止提醒”的标题不能为空。'],
  [{ title: '好', text: '字'.repeat(301) }, '“申报截止提醒”的正文最多 300 个字。'],
  [{ title: '一\n二', text: '好' }, '“申报截止提醒”的标题只能写一行。'],
])('%j is refused: %s', (words, message) => {
  expect(checkRoundTexts({ draftReminder: words }).map((problem) => problem.message)).toEqual([message]);
});

test('when and how people are reminded may change while a round is open, not once it is closed', () => {
  const changes = { reminders: worded.reminders };
  expect(changeRound(round, changes).round.reminders).toEqual(worded.reminders);
  expect(() => changeRound({ ...round, state: 'closed' }, changes)).toThrow(
    expect.objectContaining({ code: 'WRONG_STATE' }) as Error,
  );
  const wrong = { ...round.reminders, texts: { roundClosed: { title: '{截止日}', text: '好' } } };
  expect(() => changeRound(round, { reminders: wrong })).toThrow(
    expect.objectContaining({ code: 'INVALID', field: 'reminders.texts.roundClosed.title' }) as Error,
  );
});

test('whatever an officer writes, the card of the preview is one that WeChat takes', () => {
  const parts = fc.constantFrom(
    '请',
    '\n',
    '{批次}',
    '{理由}',
    '{',
    '}',
    '👩‍⚕️',
    ' ',
    '于9月29日前办理',
    '\0',
  );
  const anyText = fc.array(parts, { maxLength: 40 }).map((some) => some.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...roundTextKinds), anyText, anyText, (kind, title, text) => {
      const { card } = previewRoundText(kind, { title, text }, round, september(15));
      const keys = Object.values(templates[catalogue[kind].template].keys);
      expect(card.map(({ value }, index) => isTemplateValue(keys[index] ?? '', value))).toEqual(
        keys.map(() => true),
      );
    }),
    { numRuns: 500 },
  );
});

test('the preview says what WeChat will cut', () => {
  const words = { title: '请各位领军人物务必于截止日之前完成并提交申报表', text: '好' };
  const { card } = previewRoundText('draftReminder', words, round, september(15));
  expect(card.map(({ name, value, cut }) => [name, value, cut])).toEqual([
    ['事项', '2020年创新工作室申报', false],
    ['截止时间', '2020年09月29日 23:59', false],
    ['备注', '请各位领军人物务必于截止日之前完成并提…', true],
  ]);
});
