import fc from 'fast-check';
import { catalogue, messageKinds } from '../../../domain/messages/catalogue';
import { type FieldValue, fit } from '../../../domain/messages/fit';
import { type TemplateKey, templateKeys, templates, valueKinds } from '../../../domain/messages/templates';
import { digestOf, type Pushed, wechatData } from '../../../domain/messages/wechat-message';
import { notice2020 } from '../../../domain/round/notice2020/terms';
import { fromShanghai } from '../../../domain/time/shanghai';
import { isTemplateValue } from '../../../local/wechat/template-values';

const words = (text: string): FieldValue => ({ kind: 'words', text });
const cutoff: FieldValue = { kind: 'instant', at: fromShanghai('2020-09-29 23:59:59.999') };

test.each<readonly [Parameters<typeof fit>[0], FieldValue, string]>([
  ['thing', words('申报还有 7 天'), '申报还有 7 天'],
  // The programme's full name has 29 characters.
  ['thing', words(notice2020.programme), '宁夏教科文卫体工会劳动模范、名师名医名…'],
  ['thing', words('第一行\r\n第二行\t完'), '第一行 第二行 完'],
  ['thing', words(' \n '), '详见程序内消息'],
  ['phrase', words('退回修改'), '退回修改'],
  ['phrase', words('请尽快办理（急）'), '请尽快办理'],
  ['phrase', words('OK 2'), '有更新'],
  ['name', words('宁夏教科文卫体工会委员会'), '宁夏教科文卫体工会…'],
  ['name', words('Maxwell'), 'Maxwell'],
  ['time', cutoff, '2020年09月29日 23:59'],
  ['date', cutoff, '2020年09月29日'],
  ['number', words('共 12 份'), '12'],
  ['number', words('若干'), '0'],
  ['character_string', words('编号 NX-2020-0001'), 'NX-2020-0001'],
])('%s of %j reads %s', (kind, value, expected) => {
  expect(fit(kind, value)).toBe(expected);
});

test('a character of two UTF-16 units is kept whole or left out', () => {
  expect(fit('thing', words(`${'字'.repeat(18)}𠮷𠮷`))).toBe(`${'字'.repeat(18)}…`);
  expect(fit('thing', words(`${'字'.repeat(18)}𠮷`))).toBe(`${'字'.repeat(18)}𠮷`);
});

/** Anything people or programs may write: Chinese, emoji, line ends, control and lone surrogate characters. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '宁',
        '夏',
        '工会',
        '\n',
        '\u2028',
        '\0',
        ' ',
        '𠮷',
        '👩‍⚕️',
        '\ud800',
        'A',
        '7',
        '、',
        '示例',
      ),
      {
        maxLength: 40,
      },
    )
    .map((parts) => parts.join('')),
);
const anyInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

test("whatever comes in, WeChat's rules take what comes out", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...valueKinds),
      fc.oneof(
        anyText.map(words),
        anyInstant.map((at): FieldValue => ({ kind: 'instant', at })),
      ),
      (kind, value) => {
        const fitted = fit(kind, value);
        expect([kind, value, fitted, isTemplateValue(`${kind}1`, fitted)]).toEqual([
          kind,
          value,
          fitted,
          true,
        ]);
      },
    ),
    { numRuns: 2_000 },
  );
});

const anyMessage: fc.Arbitrary<Pushed> = fc.record({
  kind: fc.constantFrom(...messageKinds),
  title: anyText,
  text: anyText,
  at: anyInstant,
  facts: fc.record({ subject: anyText, due: anyInstant, from: anyText }, { requiredKeys: [] }),
});

const refused = (message: Pushed, template: TemplateKey): readonly string[] =>
  Object.entries(wechatData(message, template, { id: 'made-up', keys: {} }))
    .filter(([key, { value }]) => !isTemplateValue(key, value))
    .map(([key, { value }]) => `${key}: ${value}`);

test('every message of the catalogue, and any digest, fits its template', () => {
  fc.assert(
    fc.property(anyMessage, fc.array(anyMessage, { minLength: 1, maxLength: 12 }), (message, several) => {
      expect(refused(message, catalogue[message.kind].template)).toEqual([]);
      for (const template of templateKeys) expect(refused(digestOf(several), template)).toEqual([]);
    }),
    { numRuns: 1_000 },
  );
});

test('a template may be registered under other keys: the kind of the key decides what fits', () => {
  const keys = { subject: 'name7', state: 'phrase3', at: 'date9', remark: 'thing5' };
  const message: Pushed = {
    kind: 'applicationReturned',
    title: '申报表退回修改',
    text: '“马示例护理创新工作室”需要修改：创新团队。理由：人数不足',
    at: fromShanghai('2020-09-20 10:30'),
    facts: { subject: '马示例护理创新工作室' },
  };
  expect(wechatData(message, 'progress', { id: 'made-up', keys })).toEqual({
    name7: { value: '马示例护理创新工作室' },
    phrase3: { value: '退回修改' },
    date9: { value: '2020年09月20日' },
    thing5: { value: '申报表退回修改' },
  });
});

test('every state of the catalogue is at most five 汉字, as a phrase must be', () => {
  const states = messageKinds.map((kind) => catalogue[kind].state);
  expect(states.filter((state) => !isTemplateValue('phrase1', state))).toEqual([]);
  expect(templateKeys.map((key) => templates[key].name)).toEqual([
    '截止提醒',
    '待办提醒',
    '申报进度',
    '工作通知',
  ]);
});
