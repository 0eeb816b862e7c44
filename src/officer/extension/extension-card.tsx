import { exactMinute } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { momentWords } from '@/application/way-steps';
import { Card } from '@/components/card/card';
import { Row } from '@/components/row/row';
import { serverNow } from '@/services/server-time';
import type { ApplicationView } from '../../../cloudfunctions/api/application/application.views';

/** A draft as the industry union sees it: until when it can be handed in, and what more time was granted. */
export const ExtensionCard = ({ view }: { readonly view: ApplicationView }) => {
  const { cutoffAt, extension, leaderName, savedAt, problems } = view;
  const late = serverNow() > cutoffAt;
  return (
    <Card title={late ? '草稿，已过截止时间' : '草稿，还没有提交'} flush>
      <Row title="截止时间" aside={exactMinute(cutoffAt)} />
      <Row title="最后保存" aside={momentWords(savedAt)} />
      <Row title="还缺" aside={problems.length === 0 ? '已填齐' : `${problems.length} 处`} />
      {extension === null ? null : (
        <Row
          title={`已准予延期到${exactMinute(extension.until)}`}
          text={`${extension.grantedBy}，${momentWords(extension.at)}。理由：${extension.reason}`}
        />
      )}
      <View style={{ padding: '8px 16px 12px', color: 'var(--secondary)', fontSize: 'var(--small)' }}>
        {late
          ? `${leaderName}现在不能提交。确有原因的，可以准予延期。`
          : `截止前${leaderName}可以随时提交，系统会按批次的设置提醒。`}
      </View>
    </Card>
  );
};
