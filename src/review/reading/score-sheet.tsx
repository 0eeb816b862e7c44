import { pointsFor, pointsOf, sheetProblems } from '@domain/review/sheet';
import type { Criterion } from '@domain/review/terms';
import { clock } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Field } from '@/components/field/field';
import { LongText } from '@/components/field/long-text';
import { Icon } from '@/components/icon/icon';
import { Notice } from '@/components/notice/notice';
import type { DraftState } from '@/draft/draft.types';
import type { ReadingView } from '../../../cloudfunctions/api/reading/reading.views';
import styles from './reading.module.scss';
import { ScoreInput } from './score-input';
import { commentField, halvesField, remarkField, sheetOf } from './sheet-answers';
import type { SheetDraft } from './use-sheet-draft';

const savedWords = ({ status, savedAt, failure }: DraftState): string => {
  switch (status) {
    case 'saved':
      return savedAt === '' ? '已保存' : `已保存 ${clock(savedAt)}`;
    case 'changed':
    case 'saving':
      return '正在保存';
    case 'waiting':
      return '已存在本机，联网后自动保存';
    case 'conflict':
      return '有内容需要您选择';
    case 'refused':
      return failure ?? '没能保存';
    default: {
      const never: never = status;
      return never;
    }
  }
};

const measured = (criterion: Criterion, { conditions }: ReadingView['round']): string => {
  const condition = conditions.find(({ key }) => key === criterion.condition);
  return condition === undefined ? '' : `对应条件：${condition.subject}（${condition.clause}）。`;
};

/** Scores or words that two devices have left different: which to keep. */
const Conflict = ({ view, draft }: { readonly view: ReadingView; readonly draft: SheetDraft }) => {
  if (draft.conflict === null) return null;
  const nameOf = (field: string): string => {
    if (field === remarkField) return '总体评价';
    const criterion = view.terms.criteria.find(({ key }) => field.startsWith(`${key}.`));
    return `${criterion?.name ?? field}${field.endsWith('.comment') ? '的理由' : '的分数'}`;
  };
  const shown = (field: string, value: unknown): string => {
    if (typeof value === 'number') return field.endsWith('.halves') ? `${value / 2} 分` : String(value);
    return typeof value === 'string' && value !== '' ? value : '（空）';
  };
  return (
    <Card title="两台设备都改过">
      <Notice tone="warn">另一台设备上也保存过，下面几项两边不同，请选择留哪一份。</Notice>
      {draft.conflict.clashes.map(({ key, mine, theirs }) => (
        <View key={key} className={styles.clash}>
          <View className={styles.strong}>{nameOf(key)}</View>
          <Button kind="secondary" onTap={() => draft.choose(key, 'mine')}>
            {`这台设备：${shown(key, mine)}`}
          </Button>
          <Button kind="secondary" onTap={() => draft.choose(key, 'theirs')}>
            {`另一台：${shown(key, theirs)}`}
          </Button>
        </View>
      ))}
    </Card>
  );
};

interface Props {
  readonly view: ReadingView;
  readonly draft: SheetDraft;
  /** Whether what is missing is pointed out: once submitting was tried. */
  readonly strict: boolean;
}

/** The sheet to fill: every line with its weight, what deserves many points, the score and words. */
export const ScoreSheet = ({ view, draft, strict }: Props) => {
  const { criteria, extremes } = view.terms;
  const closed = view.closed || view.state.kind === 'submitted';
  const sheet = sheetOf(draft.answers, criteria);
  const problems = strict && !closed ? sheetProblems(sheet, view.terms) : [];
  const problemOf = (field: string) => problems.find((problem) => problem.field === field)?.message;
  return (
    <>
      {view.state.kind === 'sentBack' && !closed ? (
        <Notice tone="warn" icon="undo-2">
          {`${momentWords(view.state.at)} ${view.state.by}退回更正：${view.state.reason}`}
        </Notice>
      ) : null}
      {view.state.kind === 'submitted' ? (
        <Notice tone="good">
          {view.closed ? '已提交，已计入评审结果。' : '已提交，不能再改。确需更正，请联系产业工会退回。'}
        </Notice>
      ) : view.closed ? (
        <Notice>评审结果已经统一发布，这份评分表没有提交，不再需要评分。</Notice>
      ) : null}
      <Conflict view={view} draft={draft} />
      <View className={styles.total} role="status">
        <View>
          <View className={styles.points}>{pointsOf(sheet.marks, criteria).toFixed(2)}</View>
          <View className={styles.faint}>按权重折算，满分 100</View>
        </View>
        {closed ? null : (
          <View className={styles.saved}>
            <Icon name={draft.status === 'waiting' ? 'wifi-off' : 'check'} size="small" />
            {savedWords(draft)}
          </View>
        )}
      </View>
      {criteria.map((criterion) => {
        const { key, name, weight, full, guidance } = criterion;
        const mark = sheet.marks[key];
        const halves = mark?.halves ?? null;
        return (
          <Card
            key={key}
            title={name}
            flush
            aside={
              halves === null
                ? `权重 ${weight}%`
                : `权重 ${weight}%，得 ${pointsFor(criterion, halves).toFixed(2)}`
            }
          >
            <Field
              label="评分"
              hint={`${measured(criterion, view.round)}${guidance}`}
              problem={problemOf(`marks.${key}.halves`)}
              id={`mark-${key}`}
            >
              <ScoreInput
                label={`${name}的分数`}
                value={halves}
                full={full}
                disabled={closed}
                onChange={(next) => draft.edit(halvesField(key), () => next)}
              />
            </Field>
            {closed && (mark?.comment ?? '') === '' ? null : (
              <Field
                label="理由"
                optional
                hint={`不高于满分的 ${extremes.low}% 或不低于 ${extremes.high}% 时必填`}
                problem={problemOf(`marks.${key}.comment`)}
              >
                <LongText
                  short
                  label={`${name}的理由`}
                  value={mark?.comment ?? ''}
                  maxLength={500}
                  disabled={closed}
                  onChange={(text) => draft.edit(commentField(key), () => text)}
                />
              </Field>
            )}
          </Card>
        );
      })}
      <Card flush>
        <Field label="总体评价" optional>
          <LongText
            short
            label="总体评价"
            value={sheet.remark}
            maxLength={2000}
            disabled={closed}
            onChange={(text) => draft.edit(remarkField, () => text)}
          />
        </Field>
      </Card>
    </>
  );
};
