import { notice2020 } from '@domain/round/notice2020/terms';
import type { RoundTerms } from '@domain/round/round';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Reminders } from '@/officer/parts/reminders';

let terms: RoundTerms = notice2020;
const Part = ({ disabled }: { readonly disabled: boolean }) => {
  const [shown, setShown] = useState<RoundTerms>(notice2020);
  terms = shown;
  return (
    <Reminders terms={shown} disabled={disabled} onChange={(changes) => setShown({ ...shown, ...changes })} />
  );
};
const texts = () => terms.reminders.texts;
const write = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

test('an officer words a message, sees how it will read, and takes the usual words back', () => {
  render(<Part disabled={false} />);
  fireEvent.click(screen.getByText('申报截止提醒'));
  expect(
    screen.getByText('2020年创新工作室申报于9月29日截止，还有 3 天。还缺：创新团队（1 项）。'),
  ).toBeTruthy();
  write('标题', '{剩余}，请各位领军人物抓紧完成申报材料');
  expect(texts()?.draftReminder).toEqual({
    title: '{剩余}，请各位领军人物抓紧完成申报材料',
    text: '{批次}于{截止日}截止，{剩余}。{缺项}',
  });
  expect(screen.getByText('还有 3 天，请各位领军人物抓紧完成申报材料')).toBeTruthy();
  expect(screen.getByText('微信限制字数，已截短')).toBeTruthy();
  expect(screen.getByText('申报截止提醒（已改）')).toBeTruthy();
  fireEvent.click(screen.getByText('恢复原来的文字'));
  expect(texts()).toBeUndefined();
});

test('a place that this message does not have is named at once; one that it has is added by a tap', () => {
  render(<Part disabled={false} />);
  fireEvent.click(screen.getByText('批次结束申报'));
  write('正文', '截止{截止日}。');
  expect(screen.getByText('“批次结束申报”的正文没有“{截止日}”这一项，可用：{批次}。')).toBeTruthy();
  write('正文', '谢谢参与');
  fireEvent.click(screen.getByText('{批次}'));
  expect(texts()?.roundClosed?.text).toBe('谢谢参与{批次}');
});

test('what is only shown has nothing to tap', () => {
  render(<Part disabled />);
  fireEvent.click(screen.getByText('申报截止提醒'));
  expect(screen.queryByText('{缺项}')).toBeNull();
  expect(screen.queryByText('恢复原来的文字')).toBeNull();
});
