import { periodName } from '@domain/self-check/period';
import type { SelfCheckContent } from '@domain/self-check/self-check';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { newRequestId } from '@/services/request-id';
import { useAct } from '@/services/use-act';
import type { SelfCheckView } from '../../../cloudfunctions/api/self-check/self-check.views';
import { FactsCard } from '../facts-card';
import { useKeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';
import { AimItem } from './aim-item';

const freshFrom = ({ promised, draft }: SelfCheckView): SelfCheckContent => ({
  aims: promised.map(({ id, text }) => ({ id, text, outcome: null, note: '' })),
  comment: draft,
  promises: [{ id: newRequestId(), text: '' }],
});

/** The leader corrects the draft, says what became of the aims and what is meant to come next, and files it. */
export const WriteCheck = ({ check }: { readonly check: SelfCheckView }) => {
  const { content, change, forget } = useKeptDraft(
    `self-check:${check.studioId}:${check.from}`,
    freshFrom(check),
  );
  const file = useAct('selfCheck.file');
  const [asked, setAsked] = useState(false);
  const promisedIds = new Set(check.promised.map(({ id }) => id));
  const set = <Key extends keyof SelfCheckContent>(key: Key, value: SelfCheckContent[Key]) =>
    change((now) => ({ ...now, [key]: value }));
  const send = async () => {
    const filled = { ...content, promises: content.promises.filter(({ text }) => text.trim() !== '') };
    if ((await file.run({ from: check.from, content: filled })) !== undefined) forget();
    setAsked(false);
  };
  const { failure } = file;
  return (
    <Page
      title={`${periodName(check)}自检`}
      lead={check.studioName}
      bar={
        <Button icon="send" busy={file.busy} onTap={() => setAsked(true)}>
          提交自检
        </Button>
      }
    >
      {failure === null ? null : (
        <Notice tone="bad">
          {(failure.problems ?? [{ message: failure.userMessage }]).map(({ message }) => message).join('')}
        </Notice>
      )}
      <FactsCard
        title="台账的情况"
        facts={check.facts}
        studioId={check.studioId}
        year={Number(check.from.slice(0, 4))}
      />
      <Card flush>
        <Field
          label="目标完成情况"
          hint={check.promised.length === 0 ? '本期的目标，逐条写。' : '上期打算已列出，请逐条选择。'}
          problem={problemAt(failure, 'aims')}
        >
          {content.aims.map((aim) => (
            <AimItem
              key={aim.id}
              aim={aim}
              promised={promisedIds.has(aim.id)}
              onChange={(next) =>
                set(
                  'aims',
                  content.aims.flatMap((one) => (one.id === aim.id ? (next ?? []) : one)),
                )
              }
            />
          ))}
          <Button
            kind="quiet"
            compact
            icon="plus"
            onTap={() =>
              set('aims', [...content.aims, { id: newRequestId(), text: '', outcome: null, note: '' }])
            }
          >
            加一条目标
          </Button>
        </Field>
        <Field
          label="自检情况"
          hint="已按台账起草，请改成自己的话。"
          problem={problemAt(failure, 'comment')}
          aside={
            <Button kind="quiet" compact icon="refresh-cw" onTap={() => set('comment', check.draft)}>
              重新起草
            </Button>
          }
        >
          <LongText
            label="自检情况"
            maxLength={2_000}
            value={content.comment}
            onChange={(comment) => set('comment', comment)}
          />
        </Field>
        <Field label="下期打算" hint="下次自检时会带出来，逐条写。" problem={problemAt(failure, 'promises')}>
          {content.promises.map((promise) => (
            <View key={promise.id} className={styles.line}>
              <View className={styles.grow}>
                <TextInput
                  label="下期打算"
                  placeholder="例如：再带教两对师徒"
                  maxLength={200}
                  value={promise.text}
                  onChange={(text) =>
                    set(
                      'promises',
                      content.promises.map((one) => (one.id === promise.id ? { ...one, text } : one)),
                    )
                  }
                />
              </View>
              {content.promises.length === 1 ? null : (
                <Button
                  kind="quiet"
                  compact
                  icon="trash-2"
                  onTap={() =>
                    set(
                      'promises',
                      content.promises.filter(({ id }) => id !== promise.id),
                    )
                  }
                >
                  删去
                </Button>
              )}
            </View>
          ))}
          <Button
            kind="quiet"
            compact
            icon="plus"
            onTap={() => set('promises', [...content.promises, { id: newRequestId(), text: '' }])}
          >
            加一条打算
          </Button>
        </Field>
      </Card>
      {asked ? (
        <Confirm
          title={`提交${periodName(check)}自检？`}
          action="提交"
          busy={file.busy}
          onConfirm={() => void send()}
          onClose={() => setAsked(false)}
        >
          提交后不能再改，所在单位工会会收到消息；台账现在的情况会一起存下。
        </Confirm>
      ) : null}
    </Page>
  );
};
