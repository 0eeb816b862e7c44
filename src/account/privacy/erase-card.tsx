import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Confirm } from '@/components/confirm/confirm';
import { Notice } from '@/components/notice/notice';
import { useAct } from '@/services/use-act';
import type { ErasedView } from '../../../cloudfunctions/api/privacy/privacy.views';
import { clearDevice } from './clear-device';
import styles from './privacy.module.scss';

/** Ends the account and deletes what is held about the caller, after saying what stays. */
export const EraseCard = ({ onErased }: { readonly onErased: (erased: ErasedView) => void }) => {
  const erase = useAct('privacy.erase');
  const [asking, setAsking] = useState(false);
  const run = async () => {
    const erased = await erase.run({ confirm: '注销' });
    setAsking(false);
    if (erased === undefined) return;
    onErased(erased);
    await clearDevice();
  };
  return (
    <Card title="注销">
      <View className={styles.explained}>
        不再使用本程序时，可以删除与您有关的信息。记录需要保留的部分隐去姓名。
      </View>
      {erase.failure === null ? null : <Notice tone="bad">{erase.failure.userMessage}</Notice>}
      <Button kind="secondary" icon="trash-2" busy={erase.busy} onTap={() => setAsking(true)}>
        注销账号并删除个人信息
      </Button>
      {asking ? (
        <Confirm
          title="注销账号并删除个人信息"
          action="注销"
          kind="danger"
          busy={erase.busy}
          onClose={() => setAsking(false)}
          onConfirm={() => void run()}
        >
          注销后立即退出，不能恢复。手机号、微信绑定、消息和未提交的草稿删除；台账、申报表、意见等记录作为档案保留，其中您的姓名改为“已注销人员”。
        </Confirm>
      ) : null}
    </Card>
  );
};
