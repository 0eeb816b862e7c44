import type { Instant } from '@domain/time/shanghai';
import { useState } from 'react';
import { Card } from '@/components/card/card';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { MomentInput } from '@/components/dates/moment-input';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { MoneyInput } from '@/components/money/money-input';
import { PinPad } from '@/components/pin-pad/pin-pad';
import { Code } from '@/components/qr/code';
import { Qr } from '@/components/qr/qr';
import { Part } from './part';

const few = [
  { key: 'yes', text: '同意' },
  { key: 'no', text: '不同意' },
] as const;
const many = ['全国', '自治区', '市级', '县级', '单位', '其他'].map((text) => ({ key: text, text }));
const years = { from: 2000, to: 2030 };

/** Components that are filled in. */
export const Entries = () => {
  const [text, setText] = useState('写好的一行');
  const [long, setLong] = useState('写好的一段。');
  const [fen, setFen] = useState<number | null>(5_000_000);
  const [verdict, setVerdict] = useState<'yes' | 'no' | null>('yes');
  const [level, setLevel] = useState<string | null>(null);
  const [pin, setPin] = useState('258');
  const [month, setMonth] = useState('2020-09');
  const [moment, setMoment] = useState<Instant>('2020-09-29T15:59:59.999Z');
  return (
    <>
      <Part name="field, text-input, long-text">
        <Card flush>
          <Field label="写好的">
            <TextInput label="写好的" value={text} onChange={setText} />
          </Field>
          <Field label="空的" optional hint="为什么要填，一句话。" clause="一(二)2">
            <TextInput label="空的" value="" placeholder="例如 0951-2000001" onChange={setText} />
          </Field>
          <Field label="有问题的" problem="创新团队现有 4 人，至少 5 人（一(二)2）">
            <TextInput label="有问题的" value={text} onChange={setText} />
          </Field>
          <Field label="不能改的">
            <TextInput label="不能改的" value={text} disabled onChange={setText} />
          </Field>
          <Field label="多行的" aside={`${long.length} 字`}>
            <LongText label="多行的" value={long} onChange={setLong} />
          </Field>
          <Field label="几行的">
            <LongText label="几行的" value={long} short onChange={setLong} />
          </Field>
        </Card>
      </Part>
      <Part name="money">
        <Card flush>
          <Field label="金额">
            <MoneyInput label="金额" value={fen} onChange={setFen} />
          </Field>
        </Card>
      </Part>
      <Part name="pin-pad">
        <PinPad label="输入盖章密码" value={pin} onChange={setPin} />
      </Part>
      <Part name="qr">
        <Qr text="https://example.org/check?code=K7M4-2Q9X-HT3B" label="示例二维码" />
        <Code>K7M4-2Q9X</Code>
      </Part>
      <Part name="choice">
        <Card flush>
          <Field label="少而短">
            <Choice label="少而短" options={few} value={verdict} onChange={setVerdict} />
          </Field>
          <Field label="多的">
            <Choice label="多的" options={many} value={level} onChange={setLevel} />
          </Field>
          <Field label="不能选的">
            <Choice label="不能选的" options={few} value={verdict} disabled onChange={setVerdict} />
          </Field>
        </Card>
      </Part>
      <Part name="dates">
        <Card flush>
          <Field label="年月">
            <DatePicker label="年月" value={month} years={years} onChange={setMonth} />
          </Field>
          <Field label="未填的年份">
            <DatePicker label="未填的年份" value="" precision="year" years={years} onChange={setMonth} />
          </Field>
          <Field label="日期和时刻">
            <MomentInput label="日期和时刻" value={moment} years={years} onChange={setMoment} />
          </Field>
        </Card>
      </Part>
    </>
  );
};
