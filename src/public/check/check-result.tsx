import { exactMinute, fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Row } from '@/components/row/row';
import type { CheckView } from '../../../cloudfunctions/api/check/check.views';
import styles from './check-result.module.scss';

/** What the record says of a printed form. */
export const CheckResult = ({ form }: { readonly form: CheckView }) => (
  <>
    {form.current ? (
      <Notice tone="good">{`这是现行版本：第 ${form.formNumber} 版，内容以系统记录为准。`}</Notice>
    ) : (
      <Notice tone="warn">{`这张表是第 ${form.formNumber} 版，之后又提交过新的版本，请以新版本为准。`}</Notice>
    )}
    {form.holds ? (
      <Notice tone="good">申报表和各方意见与签署时一致，没有被改动。</Notice>
    ) : (
      <Notice tone="bad">记录与签署时不一致，请勿采信，并请向宁夏教科文卫体工会核实。</Notice>
    )}
    <Card title={form.studioName}>
      <View className={styles.programme}>{form.programme}</View>
      <View className={styles.faint}>{form.roundTitle}</View>
    </Card>
    <Card flush>
      <Row title="状态" aside={form.stateWords} />
      <Row title="提交时间" aside={exactMinute(form.submittedAt)} />
      <Row title="表格编号" aside={form.code} />
    </Card>
    <Card title="已给出的意见" flush>
      {form.opinions.length === 0 ? (
        <View className={styles.none}>还没有意见。</View>
      ) : (
        form.opinions.map(({ sealName, verdict, at, formNumber, digest, key }) => (
          <Row
            key={`${sealName}${at}`}
            title={sealName}
            text={[
              `${fullDay(at)}${formNumber === form.formNumber ? '' : `，针对第 ${formNumber} 版`}`,
              `签名摘要 ${digest}，密钥 ${key}`,
            ].join('\n')}
            aside={verdict === 'agree' ? '同意' : '不予通过'}
          />
        ))
      )}
    </Card>
  </>
);
