import { disk } from '../files';
import { inTap } from '../gestures';
import { openTypes } from '../openTypes';
import type { PageStack } from '../pageStack';
import { asyncInterfaces, required, type WxInterface } from './interface';
import { WxError } from './wxError';

/** A card as it arrives in a chat. */
export interface SharedCard {
  title: string;
  path: string;
  imageUrl: string;
}

const cards: SharedCard[] = [];

/** Cards sent so far. */
export const sharedCards = (): SharedCard[] => [...cards];

/** Asks the page for its card, as a share button or the menu does. */
export async function share(
  stack: PageStack,
  from: 'button' | 'menu',
  target?: HTMLElement,
): Promise<SharedCard> {
  const page = stack.top;
  if (!page?.handles('onShareAppMessage')) throw new Error(`${page?.route ?? 'no page'} cannot be shared`);
  const node = target && {
    id: target.id,
    dataset: (target as { __wxElement?: { dataset?: object } }).__wxElement?.dataset,
  };
  const answer = (page.call('onShareAppMessage', { from, target: node, webViewUrl: undefined }) ??
    {}) as Partial<SharedCard> & {
    promise?: Promise<Partial<SharedCard>>;
  };
  const given = { ...answer, ...(await answer.promise) };
  const card = {
    title: given.title ?? '',
    path: given.path ?? `/${page.route}`,
    imageUrl: given.imageUrl ?? '',
  };
  cards.push(card);
  return card;
}

/** Sharing from buttons and the menu. */
export function sharing(stack: PageStack): WxInterface {
  openTypes.add('share', (from) => void share(stack, 'button', from));
  return asyncInterfaces({
    showShareMenu: () => {},
    hideShareMenu: () => {},
    updateShareMenu: () => {},
    shareFileMessage: (options) => {
      const path = required(options, 'filePath', 'string');
      if (!inTap()) throw new WxError('can only be invoked by user TAP gesture.', { errCode: 20012 });
      if (!disk.read(path)) throw new WxError(`no such file ${path}`);
      const name = typeof options.fileName === 'string' ? options.fileName : path;
      cards.push({ title: name, path, imageUrl: '' });
    },
  });
}
