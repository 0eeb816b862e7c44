import type { Union } from '@domain/unions/union';

/** A small tree of made-up unions: a unit under a direct union, one two levels below, and a direct union that is a unit itself. */
export const unions: readonly Union[] = [
  {
    _id: 'industry',
    name: '宁夏教科文卫体工会委员会',
    level: 'industryUnion',
    parentId: null,
    unit: null,
  },
  { _id: 'health', name: '示例卫生系统工会委员会', level: 'directUnion', parentId: 'industry', unit: null },
  {
    _id: 'hospital',
    name: '示例人民医院工会委员会',
    level: 'unitUnion',
    parentId: 'health',
    unit: {
      name: '示例人民医院',
      industry: '医疗卫生',
      administrationName: '中共示例人民医院委员会',
    },
  },
  { _id: 'education', name: '示例市教育工会委员会', level: 'directUnion', parentId: 'industry', unit: null },
  {
    _id: 'district',
    name: '示例区教育工会委员会',
    level: 'directUnion',
    parentId: 'education',
    unit: null,
  },
  {
    _id: 'school',
    name: '示例中学工会委员会',
    level: 'unitUnion',
    parentId: 'district',
    unit: { name: '示例中学', industry: '教育', administrationName: '中共示例中学总支部委员会' },
  },
  {
    _id: 'theatre',
    name: '示例艺术剧院工会委员会',
    level: 'directUnion',
    parentId: 'industry',
    unit: {
      name: '示例艺术剧院',
      industry: '文化艺术',
      administrationName: '中共示例艺术剧院委员会',
    },
  },
  {
    _id: 'library',
    name: '示例图书馆工会委员会',
    level: 'directUnion',
    parentId: 'industry',
    unit: {
      name: '示例图书馆',
      industry: '文化',
      administrationName: '中共示例图书馆总支部委员会',
    },
  },
];
