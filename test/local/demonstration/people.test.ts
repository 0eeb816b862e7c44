import { people, studios } from '../../../demonstration/people';
import {
  reviewedLeaders,
  reviewedOfficers,
  reviewedStudios,
  reviewedUnions,
} from '../../../demonstration/review-people';
import { unions } from '../../../demonstration/unions';

const twice = (documents: readonly { readonly _id: string }[]): readonly string[] => {
  const ids = documents.map(({ _id }) => _id);
  return ids.filter((id, index) => ids.indexOf(id) !== index);
};

test('nobody and nothing of the demonstration has the id of another', () => {
  expect(twice([...people, ...reviewedLeaders, ...reviewedOfficers])).toEqual([]);
  expect(twice([...unions, ...reviewedUnions])).toEqual([]);
  expect(twice([...studios, ...reviewedStudios])).toEqual([]);
});
