import {
  type ProjectContent,
  type ProjectState,
  projectStateNames,
  projectStates,
} from '@domain/project/project';
import { Choice } from '@/components/choice/choice';
import { DatePicker } from '@/components/dates/date-picker';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import { MoneyInput } from '@/components/money/money-input';
import { PeopleField } from '../fields/people-field';
import { EntryFiles } from '../files/entry-files';
import type { QuestionsProps } from './form.props';

/** A project: who approved it, what for, how it stands, who works on it (一(二)3). */
export const ProjectQuestions = ({ form, team, year }: QuestionsProps<ProjectContent>) => {
  const { content, change, problem, entryId } = form;
  const set = <Key extends keyof ProjectContent>(key: Key, value: ProjectContent[Key]) =>
    change((now) => ({ ...now, [key]: value }));
  const years = { from: year - 20, to: year + 10 };
  return (
    <>
      <Field label="项目名称" problem={problem('name')}>
        <TextInput
          label="项目名称"
          maxLength={100}
          value={content.name}
          onChange={(name) => set('name', name)}
        />
      </Field>
      <Field label="立项单位" clause="一(二)3" problem={problem('approvedBy')}>
        <TextInput
          label="立项单位"
          maxLength={100}
          value={content.approvedBy}
          onChange={(approvedBy) => set('approvedBy', approvedBy)}
        />
      </Field>
      <Field label="立项年份" problem={problem('year')}>
        <DatePicker
          label="立项年份"
          precision="year"
          years={{ from: year - 20, to: year }}
          value={String(content.year)}
          onChange={(chosen) => {
            if (chosen !== '') set('year', Number(chosen.slice(0, 4)));
          }}
        />
      </Field>
      <Field label="立项编号" optional problem={problem('number')}>
        <TextInput
          label="立项编号"
          maxLength={100}
          value={content.number}
          onChange={(number) => set('number', number)}
        />
      </Field>
      <Field label="状态">
        <Choice<ProjectState>
          label="状态"
          value={content.state}
          options={projectStates.map((key) => ({ key, text: projectStateNames[key] }))}
          onChange={(state) => set('state', state)}
        />
      </Field>
      <Field label="攻关目标" optional problem={problem('aim')}>
        <LongText
          label="攻关目标"
          short
          maxLength={1000}
          value={content.aim}
          onChange={(aim) => set('aim', aim)}
        />
      </Field>
      <Field label="项目成员" optional problem={problem('members')}>
        <PeopleField
          label="项目成员"
          team={team}
          value={content.members}
          onChange={(members) => set('members', members)}
        />
      </Field>
      <Field label="经费" optional problem={problem('funds')}>
        <MoneyInput label="经费" value={content.funds} onChange={(funds) => set('funds', funds)} />
      </Field>
      <Field label="开始日期" optional problem={problem('startsOn')}>
        <DatePicker
          label="开始日期"
          precision="day"
          years={years}
          value={content.startsOn}
          onChange={(startsOn) => set('startsOn', startsOn)}
        />
      </Field>
      <Field label="结束日期" optional problem={problem('endsOn')}>
        <DatePicker
          label="结束日期"
          precision="day"
          years={years}
          value={content.endsOn}
          onChange={(endsOn) => set('endsOn', endsOn)}
        />
      </Field>
      <Field label="立项文件" optional problem={problem('evidence')}>
        <EntryFiles
          owner={{ kind: 'project', id: entryId }}
          label="立项文件"
          value={content.evidence}
          onChange={(files) => change((now) => ({ ...now, evidence: files(now.evidence) }))}
        />
      </Field>
      <Field label="完成情况" optional={content.state !== 'finished'} problem={problem('conclusion')}>
        <LongText
          label="完成情况"
          short
          value={content.conclusion}
          onChange={(conclusion) => set('conclusion', conclusion)}
        />
      </Field>
    </>
  );
};
