import * as glassEasel from 'glass-easel';
import { BuiltIn } from './components/builtIn';
import { builtInTags } from './components/tags';
import { reportFailure } from './failures';

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Tags that are not built in but name a component of the package, told by its `usingComponents`. */
const hosts = new Set<string>();

/** Allows the tags of the package's own components. */
export function allowHosts(tags: Iterable<string>): void {
  for (const tag of tags) hosts.add(tag);
}

function createElement(tag: string): HTMLElement {
  if (builtInTags.has(tag)) {
    const element = document.createElement(`wx-${tag}`) as BuiltIn;
    element.build();
    return element;
  }
  if (!hosts.has(tag)) reportFailure(`<${tag}>: the runner knows no such built-in component`);
  const host = document.createElement('wx-host') as BuiltIn;
  host.setAttribute('is', tag);
  return host;
}

/** Glass-easel writing into this window, with built-in components as custom elements and our own gestures. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  override document = {
    createElement,
    createTextNode: (content: string) => document.createTextNode(content),
    createDocumentFragment: () => document.createDocumentFragment(),
  } as unknown as glassEasel.CurrentWindowBackendContext['document'];

  /** Events come from gestures.ts and from the components, never straight from the browser. */
  override onEvent(): void {}

  override setListenerStats(): void {}
}

/** Lets properties of built-in components arrive as they are (arrays, objects) instead of as strings. */
export function passPropertiesWhole(): void {
  glassEasel.globalOptions.writeIdToDOM = true;
  glassEasel.NativeNode.prototype.setAttribute = function (name: string, value: unknown) {
    const element: unknown = this.getBackendElement();
    if (element instanceof BuiltIn) element.setProperty(camel(name), value);
  };
}
