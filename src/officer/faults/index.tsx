import { useReachBottom } from '@tarojs/taro';
import { Button } from '@/components/button/button';
import { Page } from '@/components/page/page';
import { Empty } from '@/components/state/empty';
import { Loaded } from '@/components/state/loaded';
import { FaultCard } from './fault-card';
import { useFaults } from './use-faults';

/** What goes wrong on people's phones and computers, for whoever runs the programme. */
export default function FaultsPage() {
  const faults = useFaults();
  const more = () => {
    if (faults.hasNextPage && !faults.isFetchingNextPage) void faults.fetchNextPage();
  };
  useReachBottom(more);
  return (
    <Page title="程序差错" lead="同一原因、同一版本合为一条，最近发生的在前。不含任何个人信息，保存九十天。">
      <Loaded query={faults}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty
              icon="circle-check"
              title="没有差错"
              text="大家的手机和电脑上程序出错、请求失败或页面太慢时，会列在这里。"
            />
          ) : (
            <>
              {rows.map((fault) => (
                <FaultCard key={fault.id} fault={fault} />
              ))}
              {faults.hasNextPage ? (
                <Button kind="quiet" busy={faults.isFetchingNextPage} onTap={more}>
                  更早的差错
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
