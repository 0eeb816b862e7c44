import type { StudioState } from '../studio/studio';
import { ledgerReaders } from './ledger-rights';
import type { ByCapacity, Grant, Right } from './right';

type Grants = readonly Grant<StudioState['kind']>[];

/** Nobody assesses a studio that he or she leads or belongs to. */
const ofUnit: Grants = [{ on: ['namesake', 'sameUnit'], in: ['named'] }];
const above: Grants = [{ on: ['above'], in: ['named'] }];
const assessors = { unitUnion: ofUnit, directUnion: above } as const satisfies ByCapacity;
const officers = {
  unitUnion: [],
  unitAdministration: [],
  directUnion: [],
  industryUnion: [],
} as const satisfies ByCapacity;

/** Care for members is the unions' (三(三)): neither the administration nor those concerned see the list. */
const carers = { unitUnion: [], directUnion: [], industryUnion: [] } as const satisfies ByCapacity;

/** A list goes by the caller's own union. */
export const filingPaperRights = {
  'paper.filingsExcel': officers,
  'paper.filingsPdf': officers,
  'paper.glanceExcel': { industryUnion: [] },
  'paper.glancePdf': { industryUnion: [] },
  'paper.careExcel': carers,
} as const satisfies Record<string, Right>;

/** Terms of the programme, self-checks and yearly assessments (二(二)3). */
export const yearsRights = {
  'terms.get': { ...officers, leader: [], member: [] },
  'terms.change': { industryUnion: [] },
  'selfCheck.list': ledgerReaders,
  'selfCheck.get': ledgerReaders,
  'selfCheck.file': { leader: [{ on: ['own'], in: ['preparing', 'named'] }] },
  'due.list': { ...officers, leader: [], member: [] },
  'due.mine': { ...officers, leader: [], member: [] },
  'years.glance': { industryUnion: [] },
  'care.list': carers,
  'care.decide': {
    unitUnion: [{ on: ['namesake', 'sameUnit'], in: ['preparing', 'named'] }],
    directUnion: [{ on: ['above'], in: ['preparing', 'named'] }],
    industryUnion: [{ on: ['above'], in: ['preparing', 'named'] }],
  },
  'assessment.list': officers,
  'assessment.years': ledgerReaders,
  'assessment.get': ledgerReaders,
  'assessment.give': assessors,
  'assessment.correct': assessors,
} as const satisfies Record<string, Right<StudioState['kind']>>;
