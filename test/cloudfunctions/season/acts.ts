import { commitApplication } from '../../../cloudfunctions/platform/applications/commit-application';
import { findById } from '../../../cloudfunctions/platform/database/database';
import type { ActingPerson } from '../../../domain/application/actor';
import type { StoredApplication } from '../../../domain/application/application';
import type { Command } from '../../../domain/application/command';
import { decide } from '../../../domain/application/decide';
import { stationsFor } from '../../../domain/application/stations';
import { waitingPosts } from '../../../domain/application/waiting';
import { Failure } from '../../../domain/failure/failure';
import type { Person } from '../../../domain/people/person';
import { type Post, postKey } from '../../../domain/people/post';
import type { Round } from '../../../domain/round/round';
import { pathToTop, sealNameOf } from '../../../domain/unions/path';
import type { Chance } from './chance';
import type { Everyone } from './programme-people';

/** Something somebody will do. */
export interface Act {
  readonly at: string;
  readonly run: () => Promise<void>;
}

/** How an application stood from an instant on. */
export interface Moment {
  readonly at: string;
  readonly application: StoredApplication;
}

const day = 86_400_000;
const later = (at: string, days: number): string => new Date(Date.parse(at) + days * day).toISOString();

const holderOf = ({ unionId, capacity }: Post): string => {
  switch (capacity) {
    case 'unitUnion':
      return `${unionId}-union`;
    case 'unitAdministration':
      return `${unionId}-party`;
    case 'directUnion':
      return `${unionId}-officer`;
    case 'industryUnion':
      return 'industry-1';
    default: {
      const never: never = capacity;
      return never;
    }
  }
};

/** What the people of a season do: hand in, agree, return, hand in again. */
export const actsOf = (
  { unions, people }: Everyone,
  round: Round,
  chance: Chance,
  plan: (act: Act) => void,
  note: (moment: Moment) => void,
) => {
  const personOf = new Map(people.map((person) => [person._id, person]));
  const nameOfPost = (post: Post): string => {
    const union = unions.find(({ _id }) => _id === post.unionId);
    return union ? sealNameOf(union, post.capacity) : '';
  };
  let requests = 0;

  const step = async (id: string, by: Person, at: string, command: Command): Promise<StoredApplication> => {
    const stored = await findById('applications', id);
    const [role] = by.roles;
    if (!stored || !role) throw new Error(`nothing to do for ${by._id} with ${id}`);
    const actor: ActingPerson = {
      personId: by._id,
      personName: by.name,
      capacity: role.capacity,
      unionId: role.unionId,
      unionName: nameOfPost({ unionId: role.unionId, capacity: role.capacity } as Post) || by.name,
    };
    requests += 1;
    const doer = {
      now: at,
      requestId: `request-${requests}`,
      procedure: `application.${command.action}`,
      person: by,
      role,
    };
    const decided = decide(stored, command, { round, actor, now: at, nameOfPost });
    // A person whose call did not get through sends it again, under the same request id.
    for (let tries = 1; ; tries += 1) {
      try {
        const application = await commitApplication(stored, decided, doer);
        note({ at, application });
        return application;
      } catch (thrown) {
        if (tries === 20 || !(thrown instanceof Failure) || thrown.code !== 'UNAVAILABLE') throw thrown;
      }
    }
  };

  const planOpinions = ({ _id, state, stations }: StoredApplication, at: string): void => {
    for (const post of waitingPosts(state, stations)) {
      const by = personOf.get(holderOf(post));
      // Some posts never say anything.
      if (!by || chance.happens(0.1)) continue;
      const when = later(at, chance.between(0.1, chance.happens(0.3) ? 15 : 3));
      plan({ at: when, run: () => giveOpinion(_id, by, when, post) });
    }
  };

  const giveOpinion = async (id: string, by: Person, at: string, post: Post): Promise<void> => {
    const stored = await findById('applications', id);
    // Returned meanwhile by the other post of the step: its turn comes again with the form.
    if (stored?.state.phase !== 'opinions' || !stored.waitingFor.includes(postKey(post))) return;
    const { capacity } = post;
    if (capacity === 'unitUnion' && chance.happens(0.15)) {
      await step(id, by, at, { action: 'return', sections: ['team'], text: '请补充团队成员信息。' });
      const leader = personOf.get(stored.leaderId);
      const when = later(at, chance.between(0.2, 6));
      if (leader && when <= round.cutoffAt) plan({ at: when, run: () => handIn(id, leader, when) });
      return;
    }
    const action = capacity === 'industryUnion' ? 'approve' : 'agree';
    const after = await step(id, by, at, { action, text: '同意推荐。' });
    const moved = after.state.phase === 'opinions' && after.state.station !== stored.state.station;
    if (moved) planOpinions(after, at);
  };

  const handIn = async (id: string, leader: Person, at: string): Promise<void> => {
    const stored = await findById('applications', id);
    const stations = stationsFor(round.way, pathToTop(unions, leader.roles[0]?.unionId ?? ''));
    const action = stored?.state.phase === 'returned' ? 'resubmit' : 'submit';
    requests += 1;
    const after = await step(id, leader, at, { action, stations, code: `code-${requests}`, digest: '' });
    planOpinions(after, at);
  };

  const extend = async (id: string, at: string, until: string): Promise<void> => {
    const officer = personOf.get('industry-1');
    if (officer) await step(id, officer, at, { action: 'grantExtension', until, text: '出差在外。' });
  };

  return { handIn, extend };
};
