import { isOfficer } from '@domain/people/person';
import { later } from '@domain/time/later';
import { fullDay } from '@domain/time/shanghai';
import { View } from '@tarojs/components';
import { Button } from '@/components/button/button';
import { Card } from '@/components/card/card';
import { Icon } from '@/components/icon/icon';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { forgetDrafts } from '@/draft/drafts';
import { callPhone } from '@/platform/phone-call';
import { openPage } from '@/platform/routes';
import { canScan } from '@/platform/scan';
import { call } from '@/services/client';
import { actsAsOfficer, useMe, useRole } from '@/services/me';
import { queryClient } from '@/services/queries';
import { chooseRole, signOut } from '@/services/session';
import { needsToken } from '@/services/transport';
import { useProcedure } from '@/services/use-procedure';
import styles from './mine.module.scss';

const leave = () => {
  // The session ends on the server too; where the network is down it runs out by itself.
  void call('session.leave', {}, { tries: 1 }).catch(() => undefined);
  forgetDrafts();
  signOut();
  queryClient.clear();
};

/** Fourth tab: who one is, in which capacity one acts, and whom to call. */
export default function Mine() {
  const me = useMe();
  const role = useRole();
  const contact = useProcedure('check.round', {}, { open: true }).data?.contact;
  return (
    <Page title="我的" tab="mine">
      <Loaded query={me}>
        {({ name, phone, roles }) => (
          <>
            <Card>
              <View className={styles.name}>{name}</View>
              <View className={styles.faint}>{phone}</View>
            </Card>
            <Card title={roles.length > 1 ? '以何身份办理' : '身份'} flush>
              {roles.map(({ id, capacityName, unionName, unitName, until, actingFor }) => (
                <Row
                  key={id}
                  title={capacityName}
                  text={[
                    actingFor === null ? '' : `代${actingFor}`,
                    unitName,
                    unionName,
                    until === null ? '' : `至${fullDay(later(until, -1))}`,
                  ]
                    .filter((part) => part !== '')
                    .join(' · ')}
                  aside={id === role?.id ? <Icon name="check" className={styles.chosen} /> : undefined}
                  {...(roles.length > 1
                    ? {
                        label: `以${capacityName}身份办理${id === role?.id ? '，当前身份' : ''}`,
                        onTap: () => chooseRole(id),
                      }
                    : {})}
                />
              ))}
            </Card>
          </>
        )}
      </Loaded>
      <Card flush>
        <Row
          icon="scan-line"
          title={canScan ? '扫码登录电脑' : '用登录码登录另一台电脑'}
          onTap={() => openPage('account/confirm')}
        />
        <Row icon="layout-list" title="登录的设备" onTap={() => openPage('account/sessions')} />
        <Row icon="send" title="输入邀请码" onTap={() => openPage('account/join')} />
        {role?.capacity === 'leader' ? (
          <Row icon="users" title="邀请团队成员" onTap={() => openPage('account/members')} />
        ) : null}
        {actsAsOfficer(role) ? (
          <Row icon="award" title="称号名册" onTap={() => openPage('naming/register')} />
        ) : null}
        {actsAsOfficer(role) ? (
          <Row icon="building-2" title="工会与人员" onTap={() => openPage('register/tree')} />
        ) : null}
      </Card>
      <Card flush>
        <Row icon="user" title="个人信息" onTap={() => openPage('account/privacy')} />
        <Row icon="bell" title="订阅提醒" onTap={() => openPage('account/reminders')} />
        {actsAsOfficer(role) ? (
          <Row icon="phone" title="未送达的提醒" onTap={() => openPage('officer/missed')} />
        ) : null}
        <Row icon="megaphone" title="申报通知与实施办法" onTap={() => openPage('public/notice')} />
        <Row icon="megaphone" title="评审结果公示" onTap={() => openPage('public/results')} />
        <Row icon="shield-check" title="查验申报表" onTap={() => openPage('public/check')} />
        <Row icon="award" title="核验证书" onTap={() => openPage('public/certificate')} />
        {role !== undefined && isOfficer(role.capacity) ? (
          <>
            <Row icon="sliders-horizontal" title="盖章密码" onTap={() => openPage('officer/pin')} />
            <Row icon="stamp" title="印章" onTap={() => openPage('officer/seal')} />
          </>
        ) : null}
        {role?.capacity === 'industryUnion' ? (
          <Row icon="history" title="操作记录" onTap={() => openPage('officer/audit')} />
        ) : null}
        {role?.capacity === 'industryUnion' ? (
          <Row icon="triangle-alert" title="程序差错" onTap={() => openPage('officer/faults')} />
        ) : null}
        {contact === undefined ? null : (
          <Row
            icon="phone"
            title={`联系${contact.name}`}
            text={contact.phone}
            onTap={() => callPhone(contact.phone)}
          />
        )}
      </Card>
      <View className={styles.hint}>
        {needsToken
          ? '文字大小随浏览器的字号设置变化。'
          : '文字大小随微信的字号设置变化：微信 → 我 → 设置 → 通用 → 字体大小。'}
      </View>
      {needsToken ? (
        <Button kind="secondary" icon="log-out" onTap={leave}>
          退出登录
        </Button>
      ) : null}
    </Page>
  );
}
