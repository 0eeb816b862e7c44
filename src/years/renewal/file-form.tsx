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
import type { RenewalView } from '../../../cloudfunctions/api/renewal/renewal.views';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

interface Draft {
  readonly statement: string;
  readonly files: readonly FileRef[];
}

/** The leader's own words on the cycle, with papers, and filing it; the office opens it without words once it is over. */
export const FileForm = ({ view, asOffice }: { readonly view: RenewalView; readonly asOffice: boolean }) => {
  const { content, change, forget } = useKeptDraft<Draft>(`renewal:${view.draftId}`, {
    statement: '',
    files: [],
  });
  const [asked, setAsked] = useState(false);
  const file = useAct('renewal.file');
  const { failure } = file;
  const send = async () => {
    const { statement, files } = asOffice ? { statement: '', files: [] } : content;
    if ((await file.run({ titleId: view.titleId, statement, files: [...files] })) !== undefined) forget();
    setAsked(false);
  };
  const action = asOffice ? '直接考核' : '申请周期考核';
  return (
    <>
      {failure === null ? null : <Notice tone="bad">{failure.userMessage}</Notice>}
      {asOffice ? (
        <Notice tone="warn">领军人物没有在期限内申请，产业工会可以直接开始考核，材料按台账汇总。</Notice>
      ) : (
        <Card flush>
          <Field
            label="本周期工作总结"
            hint="做了什么，带出了谁，成果用在哪里，还差什么。下面的各年情况会一起提交。"
            problem={problemAt(failure, 'statement')}
          >
            <LongText
              label="本周期工作总结"
              maxLength={3_000}
              value={content.statement}
              onChange={(statement) => change((now) => ({ ...now, statement }))}
            />
          </Field>
          <Field label="附件" optional hint="证明材料，例如成果证书、媒体报道。">
            <Attachments
              owner={{ kind: 'renewal', id: view.draftId }}
              label="附件"
              most={20}
              value={content.files}
              onChange={(next) => change((now) => ({ ...now, files: [...next(now.files)] }))}
            />
          </Field>
        </Card>
      )}
      <View className={styles.act}>
        <Button icon="send" busy={file.busy} onTap={() => setAsked(true)}>
          {action}
        </Button>
      </View>
      {asked ? (
        <Confirm
          title={`${action}？`}
          action="提交"
          busy={file.busy}
          onConfirm={() => void send()}
          onClose={() => setAsked(false)}
        >
          提交后不能再改；各年台账、自检、考核和经费现在的情况会一起存下，先由所在单位工会给出意见。
        </Confirm>
      ) : null}
    </>
  );
};
