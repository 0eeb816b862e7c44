import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Sheet } from '@/components/sheet/sheet';
import { useAct } from '@/services/use-act';
import type { NamingView } from '../../../cloudfunctions/api/title/naming.views';

/** How numbers of titles are written from now on. */
export const PatternSheet = ({
  series,
  onClose,
}: {
  readonly series: NamingView['series'];
  readonly onClose: () => void;
}) => {
  const [pattern, setPattern] = useState(series.pattern);
  const act = useAct('title.setPattern');
  const send = async () => {
    if ((await act.run({ version: series.version, pattern: pattern.trim() })) !== undefined) onClose();
  };
  return (
    <Sheet
      title="编号格式"
      onClose={onClose}
      bar={
        <Button busy={act.busy} disabled={pattern.trim() === ''} onTap={() => void send()}>
          保存
        </Button>
      }
    >
      <View style={{ marginBottom: '12px' }}>
        编号连续，不缺号、不重号。{'{year}'} 处是年份，{'{number}'} 处是序号。已经给出的编号不变。
      </View>
      <Card flush>
        <Field label="格式" problem={act.failure?.userMessage}>
          <TextInput label="编号格式" value={pattern} maxLength={60} onChange={setPattern} />
        </Field>
      </Card>
      <Notice tone="plain">{`下一个编号现在是 ${series.next}`}</Notice>
    </Sheet>
  );
};
