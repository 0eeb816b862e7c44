import type { Round } from '@domain/round/round';
import { answersOf, school, theatre } from './answers';
import { samplePage } from './evidence';
import { agree, file, type Office } from './office';
import { people } from './people';

const phoneOf = (key: string): string => people.find((person) => person._id === key)?.phone ?? '';

/**
 * Two forms on their way, so that officers find something waiting: the school's waits for its administration,
 * the theatre's for the industry union. The hospital's is left to the visitor.
 */
export const fileExamples = async (office: Office, round: Round): Promise<void> => {
  const evidence = samplePage();
  const ofSchool = await file(office, 'school-leader', round._id, evidence, (attached) =>
    answersOf(school, phoneOf('school-leader'), round.year, attached),
  );
  await agree(office, 'school-union', 'school-union-unitUnion', ofSchool, '情况属实，同意推荐申报。');
  const ofTheatre = await file(office, 'theatre-leader', round._id, evidence, (attached) =>
    answersOf(theatre, phoneOf('theatre-leader'), round.year, attached),
  );
  const once = await agree(
    office,
    'theatre-officer',
    'theatre-officer-unitUnion',
    ofTheatre,
    '材料齐全，符合基本条件，同意推荐。',
  );
  await agree(
    office,
    'theatre-officer',
    'theatre-officer-unitAdministration',
    once,
    '同意推荐，单位将在场地和经费上予以保障。',
  );
};
