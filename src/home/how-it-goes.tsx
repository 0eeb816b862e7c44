import { Card } from '@/components/card/card';
import { Timeline, type TimelineStep } from '@/components/timeline/timeline';

const steps: readonly TimelineStep[] = [
  { key: 'fill', title: '填写申报表', text: '分几个部分，随时可以停下，自动保存', turn: 'later' },
  { key: 'unit', title: '所在单位工会和党政部门意见', text: '提交后由系统送达，不用跑腿', turn: 'later' },
  { key: 'unions', title: '各级工会逐级审核', text: '走到哪一步，这里看得到', turn: 'later' },
  {
    key: 'review',
    title: '宁夏教科文卫体工会考核评审',
    text: '通过后命名，颁发牌匾和证书（二(一)）',
    turn: 'later',
  },
];

/** The way of an application, for those who have not begun one (二(一)). */
export const HowItGoes = () => (
  <Card title="申报怎么走">
    <Timeline steps={steps} />
  </Card>
);
