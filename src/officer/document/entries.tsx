import type { FileRef, ProjectEntry, ResultEntry, TitleEntry } from '@domain/form/answers';
import { resultLevelNames } from '@domain/form/labels';
import { View } from '@tarojs/components';
import { Attachments } from '@/components/attachments/attachments';
import { dateWords } from '@/components/dates/date.types';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';
import styles from './document.module.scss';

interface EntryProps {
  readonly view: ApplicationView;
  readonly title: string;
  readonly details: readonly string[];
  readonly text?: string;
  /** What the files are, for example `证书`. */
  readonly evidence: string;
  readonly files: readonly FileRef[];
}

const Entry = ({ view, title, details, text = '', evidence, files }: EntryProps) => (
  <View className={styles.entry}>
    <View className={styles.title}>{title}</View>
    <View className={styles.detail}>{details.filter((part) => part !== '').join(' · ')}</View>
    {text === '' ? null : <View className={styles.benefit}>{text}</View>}
    {files.length === 0 ? (
      <View className={styles.none}>{`没有附${evidence}`}</View>
    ) : (
      <Attachments owner={{ kind: 'application', id: view.id }} label={evidence} value={files} />
    )}
  </View>
);

const None = () => <View className={styles.none}>未填写</View>;

/** The leader's honours with their certificates. */
export const Titles = ({
  view,
  titles,
}: {
  readonly view: ApplicationView;
  readonly titles: readonly TitleEntry[];
}) =>
  titles.length === 0 ? (
    <None />
  ) : (
    titles.map(({ id, kind, year, awardedBy, certificate }) => (
      <Entry
        key={id}
        view={view}
        title={view.round.titleKinds.find(({ key }) => key === kind)?.name ?? '未选称号'}
        details={[year === null ? '' : `${year}年`, awardedBy]}
        evidence="证书"
        files={certificate}
      />
    ))
  );

/** Approved projects with the papers that approve them. */
export const Projects = ({
  view,
  projects,
}: {
  readonly view: ApplicationView;
  readonly projects: readonly ProjectEntry[];
}) =>
  projects.length === 0 ? (
    <None />
  ) : (
    projects.map(({ id, name, approvedBy, year, evidence }) => (
      <Entry
        key={id}
        view={view}
        title={name || '未填名称'}
        details={[year === null ? '' : `${year}年立项`, approvedBy]}
        evidence="立项文件"
        files={evidence}
      />
    ))
  );

/** Recognised results, what came of them, and their papers. */
export const Results = ({
  view,
  results,
}: {
  readonly view: ApplicationView;
  readonly results: readonly ResultEntry[];
}) =>
  results.length === 0 ? (
    <None />
  ) : (
    results.map(({ id, name, level, recognisedBy, date, benefit, evidence }) => (
      <Entry
        key={id}
        view={view}
        title={name || '未填名称'}
        details={[level === null ? '' : resultLevelNames[level], recognisedBy, dateWords(date)]}
        text={benefit}
        evidence="认定材料"
        files={evidence}
      />
    ))
  );
