import { type ActivityContent, activityKindNames, activityKinds } from '@domain/activity/activity';
import { activitySchema } from '@domain/activity/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Chip } from '@/components/chip/chip';
import { Choice } from '@/components/choice/choice';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import type { ActivitySuggestions } from '../../../cloudfunctions/api/activity/activity.views';
import styles from '../fields/fields.module.scss';
import { GuestsField } from '../fields/guests-field';
import { HoursField } from '../fields/hours-field';
import { PeopleField } from '../fields/people-field';
import { PlaceField } from '../fields/place-field';
import { EntryFiles } from '../files/entry-files';
import { PhotoGrid } from '../files/photo-grid';
import { FormPage } from '../form/form-page';
import type { Opened } from '../form/opened';
import { useEntryForm } from '../form/use-entry-form';
import { withKind } from './begin-activity';
import { StartFrom } from './start-from';
import { WhenField } from './when-field';

interface Props {
  readonly opened: Opened<ActivityContent>;
  readonly suggested: ActivitySuggestions;
  readonly closedPeriod: string | null;
}

const titlesShown = 3;

/** A day's work, as short as it can be: what is like last time stands there already. */
export const LogForm = ({ opened, suggested, closedPeriod }: Props) => {
  const form = useEntryForm('activity', activitySchema, opened);
  const { content, change, problem, entryId, isNew } = form;
  const [more, setMore] = useState(content.text !== '' || content.files.length > 0 || content.guestCount > 0);
  const owner = { kind: 'activity', id: entryId } as const;
  const set = <Key extends keyof ActivityContent>(key: Key, value: ActivityContent[Key]) =>
    change((now) => ({ ...now, [key]: value }));
  const titles = [...new Set(suggested.recent.map(({ content: { title } }) => title))].slice(0, titlesShown);
  return (
    <FormPage
      form={form as never}
      title={isNew ? '记一笔' : '修改活动记录'}
      closedPeriod={closedPeriod}
      head={isNew ? <StartFrom content={content} suggested={suggested} onChange={change} /> : null}
    >
      <Field label="做了什么" problem={problem('title')}>
        <TextInput
          label="做了什么"
          placeholder="例如：静脉输液操作培训"
          maxLength={60}
          value={content.title}
          onChange={(title) => set('title', title)}
        />
        {titles.length === 0 || content.title !== '' ? null : (
          <View className={`${styles.chips} ${styles.below}`}>
            {titles.map((title) => (
              <Chip key={title} role="button" text={title} onTap={() => set('title', title)} />
            ))}
          </View>
        )}
      </Field>
      <Field label="种类">
        <View className={styles.chips} role="radiogroup" aria-label="种类">
          {activityKinds.map((kind) => (
            <Chip
              key={kind}
              text={activityKindNames[kind]}
              chosen={kind === content.kind}
              onTap={() => change((now) => withKind(now, kind))}
            />
          ))}
        </View>
      </Field>
      {content.kind === 'mentoring' ? (
        <Field label="师徒" problem={problem('pairId')} optional>
          <Choice
            label="师徒"
            value={content.pairId}
            options={suggested.pairs.map(({ id, mentor, apprentice }) => ({
              key: id,
              text: `${mentor} 带 ${apprentice}`,
            }))}
            onChange={(pairId) => set('pairId', pairId)}
          />
        </Field>
      ) : null}
      {content.kind === 'project' ? (
        <Field label="项目" problem={problem('projectId')} optional>
          <Choice
            label="项目"
            value={content.projectId}
            options={suggested.projects.map(({ id, name }) => ({ key: id, text: name }))}
            onChange={(projectId) => set('projectId', projectId)}
          />
        </Field>
      ) : null}
      <Field label="时间" problem={problem('startsAt')}>
        <WhenField value={content.startsAt} onChange={(startsAt) => set('startsAt', startsAt)} />
      </Field>
      <Field label="时长" problem={problem('hours')}>
        <HoursField value={content.hours} onChange={(hours) => set('hours', hours)} />
      </Field>
      <Field label="参加人" aside={`${content.members.length} 人`} problem={problem('members')}>
        <PeopleField
          label="参加人"
          team={suggested.team}
          value={content.members}
          onChange={(members) => set('members', members)}
        />
      </Field>
      <Field label="地点" optional problem={problem('place')}>
        <PlaceField
          places={suggested.places}
          value={content.place}
          onChange={(place) => set('place', place)}
        />
      </Field>
      <Field label="照片" optional problem={problem('photos')}>
        <PhotoGrid
          owner={owner}
          value={content.photos}
          onChange={(files) => change((now) => ({ ...now, photos: files(now.photos) }))}
        />
      </Field>
      {more ? (
        <>
          <Field label="内容" optional problem={problem('text')}>
            <LongText
              label="内容"
              short
              placeholder="可以点键盘上的话筒说"
              value={content.text}
              onChange={(text) => set('text', text)}
            />
          </Field>
          <Field label="其他参加人" optional problem={problem('guestCount') ?? problem('guests')}>
            <GuestsField
              guests={content.guests}
              count={content.guestCount}
              onChange={(guests, guestCount) => change((now) => ({ ...now, guests, guestCount }))}
            />
          </Field>
          <Field label="附件" optional problem={problem('files')}>
            <EntryFiles
              owner={owner}
              label="附件"
              value={content.files}
              onChange={(files) => change((now) => ({ ...now, files: files(now.files) }))}
            />
          </Field>
        </>
      ) : (
        <Button kind="quiet" icon="plus" onTap={() => setMore(true)}>
          内容、其他参加人、附件
        </Button>
      )}
    </FormPage>
  );
};
