import type { PublicNotice } from '@domain/public-notice/notice';
import { exactMinute, fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { classes } from '@/components/classes';
import styles from './notice-sheet.module.scss';

const heads = ['序号', '工作室名称', '领军人物', '所属单位', '产业'] as const;

/** The notice as it is put up: title, what it is about, the list, how to object, who publishes it and when. */
export const NoticeSheet = ({ notice }: { readonly notice: PublicNotice }) => {
  const { title, programme, issuer, list, from, until, workingDays, contact } = notice;
  return (
    <View className={styles.sheet}>
      <View className={styles.title} role="heading" aria-level={2}>
        {title}
      </View>
      <View className={styles.paragraph}>
        {list.length === 0
          ? '经基层推荐、逐级申报和考核评审，本批次没有拟命名的工作室，现予公示。'
          : `经基层推荐、逐级申报和考核评审，拟命名下列 ${list.length} 个工作室为“${programme}”，现予公示。`}
      </View>
      {list.length === 0 ? null : (
        <View className={styles.table} role="table" aria-label="公示名单">
          <View className={classes(styles.row, styles.heads)} role="row">
            {heads.map((head) => (
              <View key={head} className={styles.cell} role="columnheader">
                {head}
              </View>
            ))}
          </View>
          {list.map(({ applicationId, studioName, leaderName, unitName, industry }, index) => (
            <View key={applicationId} className={styles.row} role="row">
              <View className={classes(styles.cell, styles.number)} role="cell">
                {index + 1}
              </View>
              <View className={classes(styles.cell, styles.name)} role="cell">
                {studioName}
              </View>
              <View className={styles.cell} role="cell">
                {leaderName}
              </View>
              <View className={styles.cell} role="cell">
                {unitName}
              </View>
              <View className={styles.cell} role="cell">
                {industry}
              </View>
            </View>
          ))}
        </View>
      )}
      <View className={styles.paragraph}>
        {`公示时间：${fullDay(from)}至${fullDay(until)}（${workingDays} 个工作日），${exactMinute(until)}截止。`}
      </View>
      <View className={styles.paragraph}>
        公示期间，任何单位和个人如有异议，可在公示页“提出异议”，或向本会书面反映。异议须实名，写明事实和理由；本会对提出人的信息保密。
      </View>
      <View className={styles.paragraph}>{`联系人：${contact.name}　联系电话：${contact.phone}`}</View>
      <View className={styles.signed}>
        <View>{issuer}</View>
        <View>{fullDay(from)}</View>
      </View>
    </View>
  );
};
