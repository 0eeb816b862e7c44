import { type Programme, untouched } from './open-programme';
import { people } from './people';

let count = 0;

/** Adds a leader of the hospital, so that tests that share one cloud do not share an application. */
export const someLeader = async ({ database }: Programme): Promise<string> => {
  const [first] = people;
  if (!first) throw new Error('nobody is there');
  count += 1;
  const id = `leader${count}`;
  await database.collection('people').add({ ...first, _id: id, openid: `openid-of-${id}`, ...untouched });
  return id;
};
