import type { Failure } from '@domain/failure/failure';
import { type AssessmentSheet, gradeNames, gradeOf } from '@domain/programme/terms';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { TextInput } from '@/components/field/text-input';
import type { KeptDraft } from '../kept-draft';
import { problemAt } from '../problem-at';
import styles from '../years.module.scss';

/** What an assessor has entered so far; points as typed. */
export interface JudgeDraft {
  readonly points: Readonly<Record<string, string>>;
  readonly text: string;
  readonly reason: string;
}

/** @returns points by criterion, those that are numbers */
export const scoresIn = ({ points }: JudgeDraft): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(points)
      .filter(([, typed]) => /^\d{1,3}$/.test(typed))
      .map(([id, typed]) => [id, Number(typed)]),
  );

/** @returns what is still to be written before the seal; null when it is ready */
export const wantingIn = (
  draft: JudgeDraft,
  { criteria }: AssessmentSheet,
  correcting: boolean,
): string | null => {
  const scores = scoresIn(draft);
  const open = criteria.find(({ id, weight }) => (scores[id] ?? weight + 1) > weight);
  if (open) return `请给“${open.name}”打 0 到 ${open.weight} 分。`;
  if (draft.text.trim() === '') return '请写考核意见。';
  return correcting && draft.reason.trim() === '' ? '请写明更正的原因。' : null;
};

interface Props {
  readonly sheet: AssessmentSheet;
  readonly draft: KeptDraft<JudgeDraft>;
  readonly correcting: boolean;
  readonly failure: Failure | null;
}

/** The sheet to be filled: points by criterion with what is looked at, the grade that follows, and the opinion. */
export const JudgeForm = ({ sheet, draft: { content, change }, correcting, failure }: Props) => {
  const scores = scoresIn(content);
  const whole = sheet.criteria.every(({ id, weight }) => (scores[id] ?? weight + 1) <= weight);
  const total = Object.values(scores).reduce((sum, score) => sum + score, 0);
  return (
    <Card title={correcting ? '更正本级的考核' : '本级考核'} flush>
      {sheet.criteria.map(({ id, name, weight, guidance }) => (
        <Field
          key={id}
          label={name}
          hint={guidance}
          aside={`满分 ${weight} 分`}
          problem={(scores[id] ?? 0) > weight ? `最多 ${weight} 分。` : problemAt(failure, `scores.${id}`)}
        >
          <TextInput
            label={`${name}得分`}
            kind="number"
            placeholder={`0 到 ${weight} 分`}
            maxLength={3}
            value={content.points[id] ?? ''}
            onChange={(typed) => change((now) => ({ ...now, points: { ...now.points, [id]: typed } }))}
          />
        </Field>
      ))}
      <View className={styles.total} role="status">
        <View>{`合计 ${total} 分`}</View>
        <View>{whole ? gradeNames[gradeOf(sheet, total)] : '打完各项后得出等级'}</View>
      </View>
      <Field label="考核意见" problem={problemAt(failure, 'text')}>
        <LongText
          label="考核意见"
          short
          maxLength={1_000}
          value={content.text}
          onChange={(text) => change((now) => ({ ...now, text }))}
        />
      </Field>
      {correcting ? (
        <Field
          label="更正原因"
          hint="更正前后的考核都保留，领军人物会收到消息。"
          problem={problemAt(failure, 'reason')}
        >
          <LongText
            label="更正原因"
            short
            maxLength={300}
            value={content.reason}
            onChange={(reason) => change((now) => ({ ...now, reason }))}
          />
        </Field>
      ) : null}
    </Card>
  );
};
