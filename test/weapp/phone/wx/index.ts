import { builtInTags } from '../components/tags';
import { reportFailure } from '../failures';
import type { PageStack } from '../pageStack';
import { calendar } from './calendar';
import { cloud } from './cloud';
import { connection } from './connection';
import { deviceInterfaces } from './device';
import { dialogs } from './dialogs';
import { fileSystem } from './fileSystem';
import type { WxInterface } from './interface';
import { intersection } from './intersection';
import { lifeCycle } from './lifeCycle';
import { media } from './media';
import { navigation } from './navigation';
import { mapOf } from './places';
import { guarded, privacy } from './privacy';
import { requests } from './requests';
import { selectorQuery } from './selectorQuery';
import { sharing } from './sharing';
import { storage } from './storage';
import { subscription } from './subscription';
import { tabBar } from './tabBar';
import { user } from './user';

/** Names that frameworks look for and do without: not there on a phone either. */
const probed = new Set([
  'webpackJsonp',
  '__webpack_require__',
  'then',
  'toJSON',
  'exparser',
  'getRenderer',
  'miniapp',
  'default',
]);

/** Answers for interfaces and built-in components; for their parameters it answers as for the whole. */
const canIUse = (members: WxInterface) => (schema: string) => {
  const [name = ''] = schema.split('.');
  return name in members || builtInTags.has(name);
};

/**
 * The global `wx`. Reading a member it does not have is a failure: either the product uses something that does not
 * exist, or the runner must learn it.
 * @param declared the private interfaces that app.json names
 */
export function createWx(stack: PageStack, declared: readonly string[]): WxInterface {
  const members = guarded({
    ...storage(),
    ...navigation(stack),
    ...tabBar(),
    ...dialogs(),
    ...deviceInterfaces(),
    ...lifeCycle(),
    ...connection(),
    ...requests(),
    ...cloud(),
    ...fileSystem(),
    ...media(),
    ...mapOf(declared),
    ...subscription(),
    ...calendar(),
    ...sharing(stack),
    ...user(),
    ...privacy(),
    ...selectorQuery(stack),
    ...intersection(stack),
  });
  members.canIUse = canIUse(members);
  return new Proxy(members, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !probed.has(name)) {
        reportFailure(`wx.${name}: the runner does not know it`);
      }
      return target[name as string];
    },
  });
}
