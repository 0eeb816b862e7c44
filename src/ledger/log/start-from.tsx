import { type ActivityContent, activityKindNames } from '@domain/activity/activity';
import { monthAndDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { newRequestId } from '@/services/request-id';
import { serverNow } from '@/services/server-time';
import { useAct } from '@/services/use-act';
import type { ActivitySuggestions } from '../../../cloudfunctions/api/activity/activity.views';
import styles from '../fields/fields.module.scss';
import { beginActivity, copyOf, fromTemplate } from './begin-activity';

interface Props {
  readonly content: ActivityContent;
  readonly suggested: ActivitySuggestions;
  readonly onChange: (change: (now: ActivityContent) => ActivityContent) => void;
}

/** Templates of the studio and earlier entries to begin from; and what stands here as a new template. */
export const StartFrom = ({ content, suggested, onChange }: Props) => {
  const [open, setOpen] = useState(false);
  const keep = useAct('activity.keepTemplate');
  const [kept, setKept] = useState('');
  const choose = (change: (now: ActivityContent) => ActivityContent) => {
    onChange(change);
    setOpen(false);
  };
  const keepTemplate = async () => {
    const { kind, title, hours, place, text, members } = content;
    const name = title.slice(0, 20);
    const template = { id: newRequestId(), name, kind, title, hours, placeName: place?.name ?? '', text };
    if ((await keep.run({ template: { ...template, members } })) !== undefined) setKept(name);
  };
  return (
    <View className={styles.chips}>
      <Button kind="quiet" compact icon="copy" onTap={() => setOpen(true)}>
        用模板或以前的
      </Button>
      {open ? (
        <Sheet title="从哪里开始" onClose={() => setOpen(false)}>
          {suggested.templates.length === 0 ? null : (
            <Card title="模板" flush>
              {suggested.templates.map((template) => (
                <Row
                  key={template.id}
                  title={template.name}
                  text={`${activityKindNames[template.kind]} · ${template.hours} 小时`}
                  onTap={() => choose((now) => fromTemplate(now, template))}
                />
              ))}
            </Card>
          )}
          {suggested.recent.length === 0 ? null : (
            <Card title="以前的记录" flush>
              {suggested.recent.map(({ id, content: earlier }) => (
                <Row
                  key={id}
                  title={earlier.title}
                  text={`${monthAndDay(earlier.startsAt)} · ${activityKindNames[earlier.kind]} · ${earlier.hours} 小时`}
                  onTap={() => choose((now) => copyOf(now, earlier))}
                />
              ))}
            </Card>
          )}
          <Card flush>
            <Row
              icon="repeat"
              title="空白记录"
              text="种类、人员和地点按上一次"
              onTap={() =>
                choose((now) => ({
                  ...beginActivity(suggested, { pairId: null, projectId: null }, serverNow()),
                  photos: now.photos,
                  files: now.files,
                }))
              }
            />
          </Card>
          {kept === '' ? (
            <Button
              kind="secondary"
              icon="plus"
              busy={keep.busy}
              disabled={content.title.trim() === ''}
              onTap={() => void keepTemplate()}
            >
              {content.title.trim() === '' ? '写好标题后可存为模板' : '把这一条存为模板'}
            </Button>
          ) : (
            <Notice tone="good">{`已存为模板“${kept}”，团队都能用。`}</Notice>
          )}
          {keep.failure === null ? null : <Notice tone="bad">{keep.failure.userMessage}</Notice>}
        </Sheet>
      ) : null}
    </View>
  );
};
