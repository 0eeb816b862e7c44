/** Where a union stands in the tree: the industry union is the root, a unit's union a leaf; any depth between. */
export type UnionLevel = 'industryUnion' | 'directUnion' | 'unitUnion';

/** The unit (school, hospital, theatre, institute, team) that a union belongs to. */
export interface Unit {
  readonly name: string;
  /** 单位所属产业, for example 教育 or 医疗卫生. */
  readonly industry: string;
  /** Name of the 党政部门 that gives the unit's opinion and owns its seal. */
  readonly administrationName: string;
}

export interface Union {
  readonly _id: string;
  readonly name: string;
  readonly level: UnionLevel;
  /** null for the industry union only. */
  readonly parentId: string | null;
  /** Set when studios can belong here: every unit's union, and a 直属工会 that is one itself. */
  readonly unit: Unit | null;
}
