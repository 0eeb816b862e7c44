import type { StudioClass, Target } from '../round';

const fenOfTenThousandYuan = 1_000_000;
const tenThousandYuan = (from: number, to = from) => ({
  from: from * fenOfTenThousandYuan,
  to: to * fenOfTenThousandYuan,
});

/** 四类, clause 二(四). Class 3 says 具有 and gives no count, read as at least one. */
export const classes: readonly StudioClass[] = [
  { class: 1, name: '全国劳模创新工作室', resultsAtLeast: 5, subsidy: tenThousandYuan(10), clause: '二(四)' },
  {
    class: 2,
    name: '自治区劳模创新工作室',
    resultsAtLeast: 3,
    subsidy: tenThousandYuan(6, 8),
    clause: '二(四)',
  },
  {
    class: 3,
    name: '宁夏教科文卫体工会劳模创新工作室',
    resultsAtLeast: 1,
    subsidy: tenThousandYuan(1, 3),
    clause: '二(四)',
  },
  { class: 4, name: '各直属单位劳模创新工作室', resultsAtLeast: null, subsidy: null, clause: '二(四)' },
];

/** 基本目标 a year, clause 一(五). */
export const targets: readonly Target[] = [
  { name: '系统工作室', from: 6, to: 8, clause: '一(五)' },
  { name: '自治区劳模创新工作室', from: 2, to: 3, clause: '一(五)' },
  { name: '全国劳模工作室', from: 1, to: 2, clause: '一(五)' },
];
