import {
  type Aim,
  type AssessmentVerdict,
  assessmentNames,
  assessmentVerdicts,
  type PairContent,
} from '@domain/mentoring/pair';
import { dayInShanghai } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { newRequestId } from '@/services/request-id';
import { serverNow } from '@/services/server-time';
import styles from '../fields/fields.module.scss';
import { PersonField } from '../fields/person-field';
import { EntryFiles } from '../files/entry-files';
import type { QuestionsProps } from './form.props';

interface AimProps {
  readonly aim: Aim;
  readonly index: number;
  readonly year: number;
  readonly onChange: (aim: Aim | null) => void;
}

const AimItem = ({ aim, index, year, onChange }: AimProps) => {
  const name = `目标 ${index + 1}`;
  return (
    <View className={styles.item}>
      <TextInput
        label={name}
        placeholder="例如：独立完成深静脉置管"
        maxLength={200}
        value={aim.text}
        onChange={(text) => onChange({ ...aim, text })}
      />
      <View className={styles.below}>
        {aim.reachedOn === '' ? (
          <Button
            kind="quiet"
            compact
            icon="check"
            onTap={() => onChange({ ...aim, reachedOn: dayInShanghai(serverNow()) })}
          >
            已达成
          </Button>
        ) : (
          <DatePicker
            label={`${name}达成日期`}
            precision="day"
            years={{ from: year - 10, to: year + 1 }}
            value={aim.reachedOn}
            onChange={(reachedOn) => onChange({ ...aim, reachedOn })}
          />
        )}
        <Button kind="quiet" compact icon="x" onTap={() => onChange(null)}>
          {`删去${name}`}
        </Button>
      </View>
    </View>
  );
};

/** A pair: who teaches whom, until when, what is to be learned, the signed paper, and how it ended. */
export const PairQuestions = ({ form, team, year }: QuestionsProps<PairContent>) => {
  const { content, change, problem, entryId, isNew } = form;
  const years = { from: year - 10, to: year + 10 };
  const { assessment } = content;
  const setAim = (index: number, aim: Aim | null) =>
    change((now) => ({
      ...now,
      aims: now.aims.flatMap((one, place) => (place === index ? (aim ?? []) : one)),
    }));
  return (
    <>
      <Field label="师傅" problem={problem('mentor.name') ?? problem('mentor')}>
        <PersonField
          label="师傅"
          team={team}
          value={content.mentor}
          onChange={(mentor) => change((now) => ({ ...now, mentor }))}
        />
      </Field>
      <Field label="徒弟" problem={problem('apprentice.name') ?? problem('apprentice')}>
        <PersonField
          label="徒弟"
          team={team}
          value={content.apprentice}
          onChange={(apprentice) => change((now) => ({ ...now, apprentice }))}
        />
      </Field>
      <Field label="结对开始日期" problem={problem('from')}>
        <DatePicker
          label="结对开始日期"
          precision="day"
          years={years}
          value={content.from}
          onChange={(from) => change((now) => ({ ...now, from }))}
        />
      </Field>
      <Field label="结对结束日期" problem={problem('until')}>
        <DatePicker
          label="结对结束日期"
          precision="day"
          years={years}
          value={content.until}
          onChange={(until) => change((now) => ({ ...now, until }))}
        />
      </Field>
      <Field
        label="培养目标"
        problem={
          problem('aims') ?? content.aims.map((_, index) => problem(`aims.${index}.text`)).find(Boolean)
        }
      >
        {content.aims.map((aim, index) => (
          <AimItem
            key={aim.id}
            aim={aim}
            index={index}
            year={year}
            onChange={(next) => setAim(index, next)}
          />
        ))}
        <Button
          kind="secondary"
          compact
          icon="plus"
          onTap={() =>
            change((now) => ({
              ...now,
              aims: [...now.aims, { id: newRequestId(), text: '', reachedOn: '' }],
            }))
          }
        >
          添加目标
        </Button>
      </Field>
      <Field label="结对协议" hint="双方签字的协议，拍照即可。" optional problem={problem('paper')}>
        <EntryFiles
          owner={{ kind: 'pair', id: entryId }}
          label="结对协议"
          value={content.paper}
          onChange={(files) => change((now) => ({ ...now, paper: files(now.paper) }))}
        />
      </Field>
      {isNew ? null : assessment === null ? (
        <Field label="结束考核" hint="填写考核结果后，这一对师徒即结束。" clause="一(四)" optional>
          <Button
            kind="secondary"
            compact
            icon="award"
            onTap={() =>
              change((now) => ({
                ...now,
                assessment: { on: dayInShanghai(serverNow()), verdict: 'met', text: '' },
              }))
            }
          >
            填写结束考核
          </Button>
        </Field>
      ) : (
        <>
          <Field label="考核结果" id="field-assessment">
            <Choice<AssessmentVerdict>
              label="考核结果"
              value={assessment.verdict}
              options={assessmentVerdicts.map((key) => ({ key, text: assessmentNames[key] }))}
              onChange={(verdict) => change((now) => ({ ...now, assessment: { ...assessment, verdict } }))}
            />
          </Field>
          <Field label="考核日期" problem={problem('assessment.on') ?? problem('assessment')}>
            <DatePicker
              label="考核日期"
              precision="day"
              years={years}
              value={assessment.on}
              onChange={(on) => change((now) => ({ ...now, assessment: { ...assessment, on } }))}
            />
          </Field>
          <Field label="考核评语" problem={problem('assessment.text')}>
            <LongText
              label="考核评语"
              short
              maxLength={1000}
              value={assessment.text}
              onChange={(text) => change((now) => ({ ...now, assessment: { ...assessment, text } }))}
            />
          </Field>
          <Field label="还没有结束？" optional>
            <Button
              kind="quiet"
              compact
              icon="undo-2"
              onTap={() => change((now) => ({ ...now, assessment: null }))}
            >
              去掉考核，继续结对
            </Button>
          </Field>
        </>
      )}
    </>
  );
};
