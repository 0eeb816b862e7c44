import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { demonstrationPeople } from '@/services/browser-sign-in';
import { queryClient } from '@/services/queries';
import { signIn } from '@/services/session';
import { Card } from '../card/card';
import { Notice } from '../notice/notice';
import { Row } from '../row/row';
import { Skeleton } from '../skeleton/skeleton';
import { ByPhone } from './by-phone.h5';
import { PrivacyWords } from './privacy-words.h5';

/** The browser's door: by the phone everywhere; on the demonstration's data also as one of its people. */
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
      <>
        <ByPhone />
        <PrivacyWords />
      </>
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
      <ByPhone />
      <PrivacyWords />
    </>
  );
};
