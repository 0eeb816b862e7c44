import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { prepareText, sendsByTap, sendText, sendWords, sentWords } from '@/platform/send-text';
import { asFailure } from '@/services/client';
import { useAct } from '@/services/use-act';
import styles from './privacy.module.scss';

/** Takes along everything that is held about the caller, in one file. */
export const ExportCard = () => {
  const take = useAct('privacy.export');
  const [ready, setReady] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const prepare = async () => {
    setProblem(null);
    const file = await take.run({});
    if (file === undefined) return;
    try {
      await prepareText(file.fileName, file.content);
      setReady(file.fileName);
    } catch (thrown) {
      setProblem(asFailure(thrown).userMessage);
    }
  };
  const said = take.failure?.userMessage ?? problem;
  return (
    <Card title="导出">
      <View className={styles.explained}>
        把上面的全部内容存成一个文件（JSON 文本）。文件和照片在其中列出名称。
      </View>
      {said === null ? null : <Notice tone="bad">{said}</Notice>}
      {ready === null ? null : (
        <Notice tone="good">
          {ready}
          {sentWords}
        </Notice>
      )}
      {ready !== null && sendsByTap ? (
        <Button kind="secondary" icon="send" onTap={() => void sendText(ready)}>
          {sendWords}
        </Button>
      ) : (
        <Button kind="secondary" icon="download" busy={take.busy} onTap={() => void prepare()}>
          导出我的信息
        </Button>
      )}
    </Card>
  );
};
