/** Six digits: what a person of sixty keeps in mind and types with a thumb. */
export const pinLength = 6;

const steps = (pin: string): readonly number[] =>
  [...pin].slice(1).map((digit, index) => Number(digit) - Number(pin[index]));

/** @returns what is wrong with a PIN that is to be set; null where it will do */
export const pinProblem = (pin: string): string | null => {
  if (!/^\d{6}$/.test(pin)) return '请输入 6 位数字。';
  const all = steps(pin);
  const isEven = all.every((step) => step === all[0]) && Math.abs(all[0] ?? 0) <= 1;
  const isRepeated = pin.slice(0, 3) === pin.slice(3) || /^(\d\d)\1\1$/.test(pin);
  return isEven || isRepeated ? '这个密码太容易猜到，请不要用连续或重复的数字。' : null;
};
