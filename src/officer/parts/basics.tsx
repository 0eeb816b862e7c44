import { Card } from '@/components/card/card';
import { NumberField } from './number-field';
import type { PartProps } from './part.types';
import { TextField } from './text-field';

/** What the round is called, and whom to call. */
export const Basics = ({ terms, onChange, disabled }: PartProps) => (
  <Card flush>
    <TextField
      label="批次名称"
      value={terms.title}
      disabled={disabled}
      onChange={(title) => onChange({ title })}
    />
    <NumberField
      label="年份"
      value={terms.year}
      disabled={disabled}
      hint="“本年度立项”等条件按这一年统计"
      onChange={(year) => {
        if (year !== null) onChange({ year });
      }}
    />
    <TextField
      label="工作室全称"
      hint="印在申报表、牌匾和证书上"
      long
      maxLength={200}
      value={terms.programme}
      disabled={disabled}
      onChange={(programme) => onChange({ programme })}
    />
    <TextField
      label="联系人"
      value={terms.contact.name}
      disabled={disabled}
      onChange={(name) => onChange({ contact: { ...terms.contact, name } })}
    />
    <TextField
      label="联系电话"
      kind="phone"
      hint="过了截止时间的人会看到并直接拨打"
      value={terms.contact.phone}
      disabled={disabled}
      onChange={(phone) => onChange({ contact: { ...terms.contact, phone } })}
    />
  </Card>
);
