import type { FileRef } from '@domain/form/answers';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

interface Draft {
  readonly grounds: string;
  readonly files: readonly FileRef[];
}

/** The leader's appeal: facts and reasons, with papers. */
export const AppealForm = ({
  titleId,
  appealId,
}: {
  readonly titleId: string;
  readonly appealId: string;
}) => {
  const { content, change, forget } = useKeptDraft<Draft>(`appeal:${appealId}`, { grounds: '', files: [] });
  const [asked, setAsked] = useState(false);
  const file = useAct('appeal.file');
  const { failure } = file;
  const send = async () => {
    const { grounds, files } = content;
    if ((await file.run({ titleId, grounds, files: [...files] })) !== undefined) forget();
    setAsked(false);
  };
  return (
    <>
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      <Card title="提出申诉" flush>
        <Field
          label="事实和理由"
          hint="哪些事实认定有误，依据是什么。"
          problem={problemAt(failure, 'grounds')}
        >
          <LongText
            label="事实和理由"
            maxLength={2_000}
            value={content.grounds}
            onChange={(grounds) => change((now) => ({ ...now, grounds }))}
          />
        </Field>
        <Field label="证明材料" optional>
          <Attachments
            owner={{ kind: 'appeal', id: appealId }}
            label="证明材料"
            most={20}
            value={content.files}
            onChange={(next) => change((now) => ({ ...now, files: [...next(now.files)] }))}
          />
        </Field>
      </Card>
      <View className={styles.act}>
        <Button icon="send" busy={file.busy} onTap={() => setAsked(true)}>
          提交申诉
        </Button>
      </View>
      {asked ? (
        <Confirm
          title="提交申诉？"
          action="提交"
          busy={file.busy}
          onConfirm={() => void send()}
          onClose={() => setAsked(false)}
        >
          提交后不能再改。产业工会会听取您的陈述，再作决定；每次取消只能申诉一次。
        </Confirm>
      ) : null}
    </>
  );
};
