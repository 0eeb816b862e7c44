/**
 * WeChat's rules for the values of a subscription message, by the kind in the key's name (`thing1`,
 * `time2`). Source: WeChat's documentation of subscribeMessage.send, "订阅消息参数值内容限制说明".
 */
const RULES: Readonly<Record<string, (text: string) => boolean>> = {
  thing: (text) => length(text) <= 20 && isOneLine(text),
  number: (text) => /^-?[0-9]{1,32}(?:\.[0-9]+)?$/.test(text) && text.length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}\s]{1,5}$/u.test(text),
  character_string: (text) => /^[\x21-\x7e]{1,32}$/.test(text),
  time: (text) => isTime(text),
  date: (text) => isTime(text),
  amount: (text) => /^[^\d\s]?\d{1,10}(?:\.\d+)?元?$/.test(text),
  phone_number: (text) => /^[0-9+\-() ]{1,17}$/.test(text),
  car_number: (text) => length(text) <= 8,
  name: (text) => isName(text),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  const: () => true,
  enum: () => true,
};

/** Line ends and other control characters are refused (47003). */
const isOneLine = (text: string): boolean => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);

const length = (text: string): number => [...text].length;

/** Ten characters where Chinese, twenty where only letters and marks. */
function isName(text: string): boolean {
  if (!isOneLine(text)) return false;
  return /\p{Script=Han}/u.test(text) ? length(text) <= 10 : length(text) <= 20;
}

const DAY = String.raw`\d{4}(?:年\d{1,2}月\d{1,2}日|[-/.]\d{1,2}[-/.]\d{1,2})`;
const HOUR = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const ONE_TIME = `(?:${DAY}(?: ?${HOUR})?|${HOUR})`;
const TIME = new RegExp(`^${ONE_TIME}(?: ?~ ?${ONE_TIME})?$`);

/** 24-hour times, with a day and as a span joined by ~: `2019年10月1日 15:01`, `15:01~16:00`. */
const isTime = (text: string): boolean => TIME.test(text);

/** Whether WeChat takes this value under this key. Empty values are refused under every key. */
export function isTemplateValue(key: string, value: unknown): boolean {
  const kind = /^([a-z_]+?)\d*$/.exec(key)?.[1];
  const rule = kind === undefined ? undefined : RULES[kind];
  return rule !== undefined && typeof value === 'string' && value !== '' && rule(value);
}
