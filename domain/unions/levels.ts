import type { UnionLevel } from './union';

export const levelNames: Readonly<Record<UnionLevel, string>> = {
  industryUnion: '产业工会',
  directUnion: '直属工会',
  unitUnion: '单位工会',
};
