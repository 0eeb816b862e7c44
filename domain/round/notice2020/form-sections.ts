import type { FormSection } from '../round';

/** Rows 1 to 5 of 附件2, and the evidence that conditions 3 and 5 need and the paper has no row for. */
export const formSections: readonly FormSection[] = [
  {
    key: 'basics',
    title: '工作室',
    fields: [
      {
        key: 'studioName',
        kind: 'text',
        label: '创新工作室名称',
        hint: '以领军人物的姓名命名，例如“××创新工作室”',
        clause: '一(一)',
        required: true,
        maxLength: 40,
      },
      { key: 'phone', kind: 'phone', label: '联系电话', required: true, maxLength: 20 },
    ],
  },
  {
    key: 'leader',
    title: '领军人物',
    hint: '姓名、所属单位和单位所属产业已按登记填好',
    fields: [
      {
        key: 'titles',
        kind: 'titles',
        label: '所获称号',
        hint: '至少一项，附证书照片',
        clause: '一(二)1',
        required: true,
      },
    ],
  },
  {
    key: 'team',
    title: '创新团队',
    hint: '人数、平均年龄、职称和学历由名册自动统计，不用填写',
    fields: [
      {
        key: 'roster',
        kind: 'roster',
        label: '团队名册',
        hint: '含领军人物，不少于 5 人',
        clause: '一(二)2',
        required: true,
      },
    ],
  },
  {
    key: 'projects',
    title: '攻关项目',
    fields: [
      {
        key: 'projects',
        kind: 'projects',
        label: '立项的创新课题或攻关项目',
        hint: '每年至少 1 个，附立项文件',
        clause: '一(二)3',
        required: true,
      },
    ],
  },
  {
    key: 'work',
    title: '工作与成果',
    fields: [
      {
        key: 'work',
        kind: 'longText',
        label: '创新工作室开展工作情况及取得成果',
        hint: '写清做了什么、取得什么成果、产生什么效益',
        required: true,
        maxLength: 5000,
      },
      {
        key: 'results',
        kind: 'results',
        label: '得到认可或认定的成果',
        hint: '近两年至少 1 项，附认定材料',
        clause: '一(二)4',
        required: true,
      },
    ],
  },
  {
    key: 'venueAndFunds',
    title: '场地与经费',
    fields: [
      {
        key: 'venue',
        kind: 'text',
        label: '活动场所',
        hint: '地点和面积，例如“门诊楼 3 层 305 室，60 平方米”',
        clause: '一(二)5',
        required: true,
        maxLength: 100,
      },
      {
        key: 'venuePhotos',
        kind: 'files',
        label: '活动场所照片',
        clause: '一(二)5',
        required: true,
      },
      {
        key: 'funds',
        kind: 'money',
        label: '创新活动专项经费（每年）',
        clause: '一(二)5',
        required: true,
      },
      {
        key: 'fundsEvidence',
        kind: 'files',
        label: '专项经费证明',
        hint: '预算批复、拨款凭证或单位说明',
        clause: '一(二)5',
        required: false,
      },
    ],
  },
  {
    key: 'materials',
    title: '其他材料',
    fields: [
      {
        key: 'managementRules',
        kind: 'files',
        label: '工作室管理制度',
        hint: '学习交流、技术攻关、成果转化、人才培养',
        clause: '二(二)1',
        required: false,
      },
      { key: 'otherMaterials', kind: 'files', label: '其他证明材料', required: false },
    ],
  },
];
