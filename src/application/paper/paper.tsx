import type { Opinion } from '@domain/application/application';
import type { Answers, FieldKind } from '@domain/form/answers';
import { composeTeam } from '@domain/form/composition';
import type { Instant } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { answerOf } from '@/form/answer-of';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import { OpinionBox } from './opinion-box';
import styles from './paper.module.scss';

interface Props {
  readonly application: ApplicationView;
  /** The answers to print: the draft's while the leader still types. */
  readonly answers: Answers;
  /** Instant at which ages are taken. */
  readonly at: Instant;
}

const Cell = ({ head = false, children }: { readonly head?: boolean; readonly children: ReactNode }) => (
  <View className={head ? styles.head : styles.cell}>{children}</View>
);
const Line = ({ children }: { readonly children: ReactNode }) => (
  <View className={styles.line}>{children}</View>
);

/** The application as 附件2 lays it out, row by row. */
export const Paper = ({ application, answers, at }: Props) => {
  const { round, opinions, unitName, industry, leaderName } = application;
  const fields = round.sections.flatMap((section) => section.fields);
  const keyOf = (kind: FieldKind) => fields.find((field) => field.kind === kind)?.key ?? '';
  const team = composeTeam(answerOf('roster', answers, keyOf('roster')), at);
  const titles = answerOf('titles', answers, keyOf('titles'))
    .map(({ kind }) => round.titleKinds.find(({ key }) => key === kind)?.name ?? '')
    .filter((name) => name !== '');
  const box = (title: string, capacity: Opinion['post']['capacity']) => (
    <OpinionBox
      title={title}
      opinions={opinions.filter((opinion) => opinion.post.capacity === capacity)}
      application={application}
    />
  );
  return (
    <View className={styles.paper}>
      {application.form === null ? <View className={styles.watermark} aria-hidden /> : null}
      <View className={styles.title}>{round.programme}申报表</View>
      <View className={styles.recommended}>推荐单位（盖章）：{unitName}</View>
      <View className={styles.table}>
        <Line>
          <Cell head>创新工作室名称</Cell>
          <Cell>{answerOf('text', answers, 'studioName')}</Cell>
          <Cell head>联系电话</Cell>
          <Cell>{answerOf('phone', answers, keyOf('phone'))}</Cell>
        </Line>
        <Line>
          <Cell head>领军人物姓名</Cell>
          <Cell>{leaderName}</Cell>
          <Cell head>所获称号</Cell>
          <Cell>{titles.join('；')}</Cell>
        </Line>
        <Line>
          <Cell head>所属单位</Cell>
          <Cell>{unitName}</Cell>
          <Cell head>单位所属产业</Cell>
          <Cell>{industry}</Cell>
        </Line>
        <Line>
          <Cell head>创新团队人员构成情况</Cell>
          <View className={styles.wide}>
            <View>{`共 ${team.total} 人（其中男 ${team.men} 人，女 ${team.women} 人）`}</View>
            <View>
              {`平均年龄 ${team.averageAge ?? '　'} 岁；技术等级：中级 ${team.intermediate} 人，高级 ${team.senior} 人`}
            </View>
            <View>
              {`大专（含以上）${team.collegeOrAbove} 人，其中：本科 ${team.bachelor} 人，硕士 ${team.master} 人，博士 ${team.doctor} 人`}
            </View>
          </View>
        </Line>
        <Line>
          <Cell head>创新工作室开展工作情况及取得成果</Cell>
          <View className={styles.long}>{answerOf('longText', answers, keyOf('longText'))}</View>
        </Line>
        <Line>
          <Cell head>所在单位工会及党政部门意见</Cell>
          {box('工会意见（盖章）', 'unitUnion')}
          {box('党政部门意见（盖章）', 'unitAdministration')}
        </Line>
        <Line>
          <Cell head>教科文卫体工会意见</Cell>
          {box('（盖章）', 'industryUnion')}
        </Line>
      </View>
    </View>
  );
};
