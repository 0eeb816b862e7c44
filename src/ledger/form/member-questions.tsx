import { type ResultLevel, type RosterRole, resultLevels, rosterRoles } from '@domain/form/answers';
import { resultLevelNames, rosterRoleNames } from '@domain/form/labels';
import {
  type MemberContent,
  type MemberEvent,
  type MemberEventKind,
  memberEventKinds,
  memberEventNames,
} from '@domain/member/member';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Choice } from '@/components/choice/choice';
import { dateWords } from '@/components/dates/date.types';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { TextInput } from '@/components/field/text-input';
import { Row } from '@/components/row/row';
import { Sheet } from '@/components/sheet/sheet';
import { newRequestId } from '@/services/request-id';
import { HoursField } from '../fields/hours-field';
import { EntryFiles } from '../files/entry-files';
import type { QuestionsProps } from './form.props';

type Change = (change: (event: MemberEvent) => MemberEvent) => void;

interface EventProps {
  readonly event: MemberEvent;
  readonly entryId: string;
  readonly year: number;
  readonly change: Change;
}

const EventQuestions = ({ event, entryId, year, change }: EventProps) => (
  <>
    <Field label="哪一类">
      <Choice<MemberEventKind>
        label="哪一类"
        value={event.kind}
        options={memberEventKinds.map((key) => ({ key, text: memberEventNames[key] }))}
        onChange={(kind) =>
          change((now) => ({
            ...now,
            kind,
            level: kind === 'honour' ? now.level : null,
            hours: kind === 'training' ? now.hours : 0,
          }))
        }
      />
    </Field>
    <Field label="名称">
      <TextInput
        label="名称"
        placeholder="例如：副主任护师"
        maxLength={100}
        value={event.name}
        onChange={(name) => change((now) => ({ ...now, name }))}
      />
    </Field>
    <Field label="取得日期">
      <DatePicker
        label="取得日期"
        precision="day"
        years={{ from: year - 50, to: year }}
        value={event.on}
        onChange={(on) => change((now) => ({ ...now, on }))}
      />
    </Field>
    <Field label="授予或组织单位" optional>
      <TextInput
        label="授予或组织单位"
        maxLength={100}
        value={event.issuedBy}
        onChange={(issuedBy) => change((now) => ({ ...now, issuedBy }))}
      />
    </Field>
    {event.kind === 'honour' ? (
      <Field label="荣誉级别" optional>
        <Choice<ResultLevel>
          label="荣誉级别"
          value={event.level}
          options={resultLevels.map((key) => ({ key, text: resultLevelNames[key] }))}
          onChange={(level) => change((now) => ({ ...now, level }))}
        />
      </Field>
    ) : null}
    {event.kind === 'training' ? (
      <Field label="学时" optional>
        <HoursField
          value={event.hours}
          most={2000}
          onChange={(hours) => change((now) => ({ ...now, hours }))}
        />
      </Field>
    ) : null}
    <Field label="证明材料" optional>
      <EntryFiles
        owner={{ kind: 'member', id: entryId }}
        label="证明材料"
        value={event.evidence}
        onChange={(files) => change((now) => ({ ...now, evidence: files(now.evidence) }))}
      />
    </Field>
  </>
);

/** A member and the whole history: joining and leaving, titles, grades, degrees, training, honours (二(二)2). */
export const MemberQuestions = ({ form, year }: QuestionsProps<MemberContent>) => {
  const { content, change, problem, entryId } = form;
  const [openId, setOpenId] = useState<string | null>(null);
  const set = <Key extends keyof MemberContent>(key: Key, value: MemberContent[Key]) =>
    change((now) => ({ ...now, [key]: value }));
  const open = content.events.find(({ id }) => id === openId);
  const wrong = content.events
    .map((_, index) => problem(`events.${index}.name`) ?? problem(`events.${index}.on`))
    .find(Boolean);
  const add = () => {
    const id = newRequestId();
    const event = { id, kind: 'title', on: '', name: '', level: null, issuedBy: '', hours: 0, evidence: [] };
    change((now) => ({ ...now, events: [...now.events, event as MemberEvent] }));
    setOpenId(id);
  };
  return (
    <>
      <Field label="姓名" problem={problem('name')}>
        <TextInput label="姓名" maxLength={30} value={content.name} onChange={(name) => set('name', name)} />
      </Field>
      <Field label="在团队中">
        <Choice<RosterRole>
          label="在团队中"
          value={content.role}
          options={rosterRoles.map((key) => ({ key, text: rosterRoleNames[key] }))}
          onChange={(role) => set('role', role)}
        />
      </Field>
      <Field label="职务或岗位" optional problem={problem('position')}>
        <TextInput
          label="职务或岗位"
          maxLength={100}
          value={content.position}
          onChange={(position) => set('position', position)}
        />
      </Field>
      <Field label="加入日期" problem={problem('joinedOn')}>
        <DatePicker
          label="加入日期"
          precision="day"
          years={{ from: year - 40, to: year }}
          value={content.joinedOn}
          onChange={(joinedOn) => set('joinedOn', joinedOn)}
        />
      </Field>
      <Field
        label="离开日期"
        hint="离开后不再出现在参加人里，成长记录保留。"
        optional
        problem={problem('leftOn')}
      >
        <DatePicker
          label="离开日期"
          precision="day"
          years={{ from: year - 40, to: year + 1 }}
          value={content.leftOn}
          onChange={(leftOn) => set('leftOn', leftOn)}
        />
      </Field>
      <Field label="成长记录" problem={problem('events') ?? wrong}>
        <View>
          {content.events.map((event) => (
            <Row
              key={event.id}
              title={event.name || '（未写名称）'}
              text={`${memberEventNames[event.kind]} · ${dateWords(event.on) || '（未选日期）'}`}
              onTap={() => setOpenId(event.id)}
            />
          ))}
        </View>
        <Button kind="secondary" compact icon="plus" onTap={add}>
          添加成长记录
        </Button>
      </Field>
      {open === undefined ? null : (
        <Sheet
          title="成长记录"
          onClose={() => setOpenId(null)}
          bar={
            <>
              <Button
                kind="danger"
                onTap={() => {
                  set(
                    'events',
                    content.events.filter(({ id }) => id !== open.id),
                  );
                  setOpenId(null);
                }}
              >
                删去
              </Button>
              <Button onTap={() => setOpenId(null)}>好了</Button>
            </>
          }
        >
          <EventQuestions
            event={open}
            entryId={entryId}
            year={year}
            change={(next) =>
              change((now) => ({
                ...now,
                events: now.events.map((one) => (one.id === open.id ? next(one) : one)),
              }))
            }
          />
        </Sheet>
      )}
    </>
  );
};
