import { pinLength, pinProblem } from '@domain/pin/weak-pin';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Notice } from '@/components/notice/notice';
import { PinPad } from '@/components/pin-pad/pin-pad';

interface Props {
  /** Called once the same good PIN has been entered twice. */
  readonly onChosen: (pin: string) => void;
}

/** A new PIN, entered twice: a slip of the thumb must not lock anyone out. */
export const ChoosePin = ({ onChosen }: Props) => {
  const [first, setFirst] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');
  const take = (value: string) => {
    setTyped(value);
    if (value !== '') setWrong('');
    if (value.length < pinLength) return;
    setTyped('');
    if (first === null) {
      const problem = pinProblem(value);
      if (problem === null) setFirst(value);
      else setWrong(problem);
      return;
    }
    setFirst(null);
    if (first === value) onChosen(value);
    else setWrong('两次输入的不一样，请从头再来。');
  };
  return (
    <View>
      {wrong === '' ? null : <Notice tone="bad">{wrong}</Notice>}
      <PinPad
        label={first === null ? '设一个 6 位数字的盖章密码' : '再输入一次'}
        value={typed}
        onChange={take}
      />
    </View>
  );
};
