import { fullDay } from '@domain/time/shanghai';
import { Card } from '@/components/card/card';
import { Notice } from '@/components/notice/notice';
import { Page } from '@/components/page/page';
import { Row } from '@/components/row/row';
import { Loaded } from '@/components/state/loaded';
import { useProcedure } from '@/services/use-procedure';
import { LookCard } from './look-card';
import { UsersCard } from './users-card';

/** The seal of one's own post: how it looks, which key signs with it, who may use it. */
export default function SealPage() {
  const seal = useProcedure('seal.get', {});
  return (
    <Page title="印章" lead="提出意见时盖的章，连同签名一起写进申报表的记录。它不是法律意义上的认证印章。">
      <Loaded query={seal}>
        {(view) => (
          <>
            <LookCard seal={view} />
            <Card flush>
              <Row title="签名密钥" aside={view.key.id} text={`${fullDay(view.key.from)}起使用`} />
            </Card>
            <UsersCard key={view.version} seal={view} />
            <Notice>可以把密钥编号抄下保存：查验时印章签名必须来自这个编号的密钥。</Notice>
          </>
        )}
      </Loaded>
    </Page>
  );
}
