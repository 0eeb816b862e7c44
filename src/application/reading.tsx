import type { Answers, FileRef } from '@domain/form/answers';
import { educationNames, gradeNames, resultLevelNames, rosterRoleNames } from '@domain/form/labels';
import type { FormField } from '@domain/round/round';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Attachments } from '@/components/attachments/attachments';
import { Card } from '@/components/card/card';
import { dateWords } from '@/components/dates/date.types';
import { yuanOf } from '@/components/money/yuan';
import { answerOf } from '@/form/answer-of';
import type { RoundView } from '../../cloudfunctions/api/round/round.views';
import styles from './reading.module.scss';

interface Props {
  readonly applicationId: string;
  readonly round: RoundView;
  readonly answers: Answers;
}

const dots = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

const Entry = ({
  title,
  detail,
  children,
}: {
  readonly title: string;
  readonly detail: string;
  readonly children?: ReactNode;
}) => (
  <View className={styles.entry}>
    <View className={styles.title}>{title}</View>
    {detail === '' ? null : <View className={styles.detail}>{detail}</View>}
    {children}
  </View>
);

/** @returns one answer as one reads it, or null where nothing was filled in */
const contentOf = (field: FormField, { applicationId, round, answers }: Props): ReactNode => {
  const { key, kind, label } = field;
  const files = (value: readonly FileRef[], name: string) =>
    value.length === 0 ? null : (
      <Attachments owner={{ kind: 'application', id: applicationId }} label={name} value={value} />
    );
  switch (kind) {
    case 'text':
    case 'phone':
    case 'choice':
    case 'longText':
      return answerOf('text', answers, key) || null;
    case 'money': {
      const fen = answerOf('money', answers, key);
      return fen === null ? null : `${yuanOf(fen)} 元`;
    }
    case 'files':
      return files(answerOf('files', answers, key), label);
    case 'titles':
      return answerOf('titles', answers, key).map(({ id, kind: title, year, awardedBy, certificate }) => (
        <Entry
          key={id}
          title={round.titleKinds.find((one) => one.key === title)?.name ?? '未选称号'}
          detail={dots(year === null ? '' : `${year}年`, awardedBy)}
        >
          {files(certificate, '证书照片')}
        </Entry>
      ));
    case 'roster':
      return answerOf('roster', answers, key).map(
        ({ id, name, sex, birth, grade, education, role, position }) => (
          <Entry
            key={id}
            title={name || '未填姓名'}
            detail={dots(
              rosterRoleNames[role],
              sex ?? '',
              dateWords(birth),
              grade === null ? '' : grade === 'none' ? '无职称' : gradeNames[grade],
              education === null ? '' : educationNames[education],
              position,
            )}
          />
        ),
      );
    case 'projects':
      return answerOf('projects', answers, key).map(({ id, name, approvedBy, year, evidence }) => (
        <Entry key={id} title={name} detail={dots(year === null ? '' : `${year}年立项`, approvedBy)}>
          {files(evidence, '立项文件')}
        </Entry>
      ));
    case 'results':
      return answerOf('results', answers, key).map(
        ({ id, name, level, recognisedBy, date, benefit, evidence }) => (
          <Entry
            key={id}
            title={name}
            detail={dots(level === null ? '' : resultLevelNames[level], recognisedBy, dateWords(date))}
          >
            {benefit === '' ? null : <View className={styles.text}>{benefit}</View>}
            {files(evidence, '认定材料')}
          </Entry>
        ),
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
};

const isNothing = (content: ReactNode) =>
  content === null || (Array.isArray(content) && content.length === 0);

/** The whole form for reading, section by section, evidence opening in place. */
export const Reading = (props: Props) => (
  <>
    {props.round.sections.map((section) => (
      <Card key={section.key} title={section.title}>
        {section.fields.map((field) => {
          const content = contentOf(field, props);
          return (
            <View key={field.key} className={styles.field}>
              <View className={styles.label}>{field.label}</View>
              {isNothing(content) ? (
                <View className={styles.none}>未填写</View>
              ) : (
                <View className={styles.text}>{content}</View>
              )}
            </View>
          );
        })}
      </Card>
    ))}
  </>
);
