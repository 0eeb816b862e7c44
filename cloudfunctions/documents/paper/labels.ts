/** 附件2's labels as its narrow column breaks them. */
const broken: Readonly<Record<string, string>> = {
  创新工作室名称: '创新工作室\n名称',
  领军人物姓名: '领军人物\n姓名',
  创新团队人员构成情况: '创新团队\n人员构成\n情况',
  创新工作室开展工作情况及取得成果: '创新工作室\n开展工作\n情况及取得\n成果',
  所在单位工会及党政部门意见: '所在单位\n工会及党政\n部门意见',
  上级工会意见: '上级工会\n意见',
  教科文卫体工会意见: '教科文卫体\n工会意见',
};

/** @returns the label with the line breaks of the official form; any other one as it is */
export const labelLines = (label: string): string => broken[label] ?? label;

/** Words of the paper that both renderers print. */
export const paperWords = {
  recommendedBy: '推荐单位（盖章）：',
  seal: '（盖章）',
  blankDate: '年　　月　　日',
  officer: '经办人：',
  draft: '草稿',
  scan: '扫码核验本表是否为最新版本',
  continued: '（续页）',
} as const;

/** The columns of the form's table in millimetres: label, value, half a label, half a label, value. */
export const formColumns = { label: 30, value: 53, half: 15 } as const;
export const formWidth = 166;
