import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { demonstrationPeople } from '@/services/browser-sign-in';
import { queryClient } from '@/services/queries';
import { signIn } from '@/services/session';
import { Card } from '../card/card';
import { Notice } from '../notice/notice';
import { Row } from '../row/row';
import { Skeleton } from '../skeleton/skeleton';
import { Empty } from '../state/empty';

/** The browser's door: people of the demonstration where there is one; elsewhere the way through WeChat. */
export const SignIn = () => {
  const people = useQuery({ queryKey: ['demonstration'], queryFn: demonstrationPeople });
  const [failed, setFailed] = useState(false);
  const enter = (key: string) => {
    setFailed(false);
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demonstration' });
    signIn(key).catch(() => setFailed(true));
  };
  if (people.isPending) return <Skeleton cards={1} rows={6} />;
  if (people.data === undefined || people.data.length === 0) {
    return (
      <Empty
        icon="scan-line"
        title="请从微信小程序登录"
        text="在微信里打开小程序“创新工作室”，登录由微信完成，不用另设密码。"
      />
    );
  }
  return (
    <>
      <Notice tone="info">这是演示环境，人物和单位都是虚构的。请选择以谁的身份进入。</Notice>
      {failed ? <Notice tone="bad">没能登录，请再点一次。</Notice> : null}
      <Card flush>
        {people.data.map(({ key, name, title }) => (
          <Row key={key} icon="user" title={name} text={title} onTap={() => enter(key)} />
        ))}
      </Card>
    </>
  );
};
