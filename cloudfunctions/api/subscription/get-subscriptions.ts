import { catalogue, messageKinds } from '@domain/messages/catalogue';
import { leftOf, needsOf, noSubscriptions, templatesToAsk } from '@domain/messages/tally';
import { templateKeys, templates } from '@domain/messages/templates';
import { isOfficer, rolesInForce } from '@domain/people/person';
import { findById } from '@platform/database/database';
import { defineProcedure } from '@platform/door/procedure';
import { slotsOfPeople } from '@platform/messages/receivers';
import { theTemplates } from '@platform/wechat/configuration';
import * as v from 'valibot';
import type { SubscriptionsView } from './subscription.views';

/** What the caller will be told, how many agreements are in hand, and which to ask for at the next tap. */
export const getSubscriptions = defineProcedure({
  name: 'subscription.get',
  writes: false,
  input: v.strictObject({}),
  run: async ({ person, now }): Promise<SubscriptionsView> => {
    const [stored, slots] = await Promise.all([
      findById('subscriptions', person._id),
      slotsOfPeople([person._id], now),
    ]);
    const subscriptions = stored ?? noSubscriptions(person._id);
    const capacities = rolesInForce(person, now).map(({ capacity }) => capacity);
    const leads = capacities.includes('leader');
    const officer = capacities.some(isOfficer);
    const needs = needsOf({ slots: slots.get(person._id) ?? 0, leads, isOfficer: officer });
    const registered = theTemplates();
    const known = templateKeys.filter((key) => registered[key] !== undefined);
    const told = messageKinds.filter((kind) => {
      const { audience } = catalogue[kind];
      if (audience === 'everyone') return true;
      return audience === 'officer' ? officer : audience === 'leader' ? leads : capacities.includes('member');
    });
    return {
      bound: person.openid !== null,
      switchedOff: subscriptions.switchedOff,
      ask: templatesToAsk(subscriptions, needs, known),
      templates: known.map((key) => ({
        key,
        id: registered[key]?.id ?? '',
        name: templates[key].name,
        left: leftOf(subscriptions, key),
        always: subscriptions.always.includes(key),
        needed: needs[key] ?? 0,
        kinds: told
          .filter((kind) => catalogue[kind].template === key)
          .map((kind) => ({ label: catalogue[kind].label, when: catalogue[kind].when })),
      })),
    };
  },
});
