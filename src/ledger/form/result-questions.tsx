import { type ResultLevel, resultLevels } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import {
  type InnovationKind,
  innovationKindNames,
  innovationKinds,
  type ResultContent,
  type ResultForm,
  type ResultOwner,
  resultFormNames,
  resultForms,
} from '@domain/result/result';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { MoneyInput } from '@/components/money/money-input';
import styles from '../fields/fields.module.scss';
import { PersonField } from '../fields/person-field';
import { EntryFiles } from '../files/entry-files';
import type { QuestionsProps } from './form.props';
import { freshDetails, ResultDetailQuestions } from './result-details';

const noOwner: ResultOwner = { memberId: null, name: '', part: '' };

/** A result: what it is, who recognised it, whose it is, what it brings, and what proves it (一(二)4, 一(三)). */
export const ResultQuestions = ({ form, team, year }: QuestionsProps<ResultContent>) => {
  const { content, change, problem, entryId } = form;
  const set = <Key extends keyof ResultContent>(key: Key, value: ResultContent[Key]) =>
    change((now) => ({ ...now, [key]: value }));
  const setOwner = (index: number, owner: ResultOwner | null) =>
    change((now) => ({
      ...now,
      owners: now.owners.flatMap((one, place) => (place === index ? (owner ?? []) : one)),
    }));
  return (
    <>
      <Field label="成果名称" problem={problem('name')}>
        <TextInput
          label="成果名称"
          maxLength={100}
          value={content.name}
          onChange={(name) => set('name', name)}
        />
      </Field>
      <Field label="形式">
        <Choice<ResultForm>
          label="形式"
          value={content.details.form}
          options={resultForms.map((key) => ({ key, text: resultFormNames[key] }))}
          onChange={(next) => set('details', freshDetails(next))}
        />
      </Field>
      <Field label="种类" clause="一(三)">
        <Choice<InnovationKind>
          label="种类"
          value={content.kind}
          options={innovationKinds.map((key) => ({ key, text: innovationKindNames[key] }))}
          onChange={(kind) => set('kind', kind)}
        />
      </Field>
      <Field label="级别" clause="二(四)">
        <Choice<ResultLevel>
          label="级别"
          value={content.level}
          options={resultLevels.map((key) => ({ key, text: resultLevelNames[key] }))}
          onChange={(level) => set('level', level)}
        />
      </Field>
      <Field label="认可或认定单位" problem={problem('recognisedBy')}>
        <TextInput
          label="认可或认定单位"
          maxLength={100}
          value={content.recognisedBy}
          onChange={(recognisedBy) => set('recognisedBy', recognisedBy)}
        />
      </Field>
      <Field label="认定日期" problem={problem('recognisedOn')}>
        <DatePicker
          label="认定日期"
          precision="day"
          years={{ from: year - 30, to: year }}
          value={content.recognisedOn}
          onChange={(recognisedOn) => set('recognisedOn', recognisedOn)}
        />
      </Field>
      <Field label="证书或文件编号" optional problem={problem('number')}>
        <TextInput
          label="证书或文件编号"
          maxLength={100}
          value={content.number}
          onChange={(number) => set('number', number)}
        />
      </Field>
      <ResultDetailQuestions form={form} year={year} />
      <Field
        label="完成人"
        problem={
          problem('owners') ?? content.owners.map((_, index) => problem(`owners.${index}.name`)).find(Boolean)
        }
      >
        {content.owners.map((owner, index) => (
          <View key={index} className={styles.item}>
            <PersonField
              label={`完成人 ${index + 1}`}
              team={team}
              value={owner}
              onChange={(person) => setOwner(index, { ...owner, ...person })}
            />
            <View className={styles.below}>
              <TextInput
                label={`完成人 ${index + 1} 承担的工作`}
                placeholder="承担的工作（选填）"
                maxLength={200}
                value={owner.part}
                onChange={(part) => setOwner(index, { ...owner, part })}
              />
            </View>
            <Button kind="quiet" compact icon="x" onTap={() => setOwner(index, null)}>
              {`删去完成人 ${index + 1}`}
            </Button>
          </View>
        ))}
        <Button
          kind="secondary"
          compact
          icon="plus"
          onTap={() => change((now) => ({ ...now, owners: [...now.owners, noOwner] }))}
        >
          添加完成人
        </Button>
      </Field>
      <Field label="证明材料" hint="证书、文件或鉴定意见。" optional problem={problem('evidence')}>
        <EntryFiles
          owner={{ kind: 'result', id: entryId }}
          label="证明材料"
          value={content.evidence}
          onChange={(files) => change((now) => ({ ...now, evidence: files(now.evidence) }))}
        />
      </Field>
      <Field label="经济效益（金额）" optional problem={problem('economicFen')}>
        <MoneyInput
          label="经济效益（金额）"
          value={content.economicFen}
          onChange={(economicFen) => set('economicFen', economicFen)}
        />
      </Field>
      <Field label="经济效益" optional problem={problem('economicBenefit')}>
        <LongText
          label="经济效益"
          short
          maxLength={1000}
          value={content.economicBenefit}
          onChange={(economicBenefit) => set('economicBenefit', economicBenefit)}
        />
      </Field>
      <Field label="社会效益" optional problem={problem('socialBenefit')}>
        <LongText
          label="社会效益"
          short
          maxLength={1000}
          value={content.socialBenefit}
          onChange={(socialBenefit) => set('socialBenefit', socialBenefit)}
        />
      </Field>
      <Field label="应用推广情况" clause="三(四)" optional problem={problem('usedAt')}>
        <LongText
          label="应用推广情况"
          short
          maxLength={1000}
          value={content.usedAt}
          onChange={(usedAt) => set('usedAt', usedAt)}
        />
      </Field>
    </>
  );
};
