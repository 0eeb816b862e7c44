import { textOf } from '../values';
import { BuiltIn } from './builtIn';

interface RichNode {
  type?: 'node' | 'text';
  name?: string;
  text?: string;
  attrs?: Record<string, string>;
  children?: RichNode[];
}

function draw(node: RichNode): Node {
  if (node.type === 'text' || node.text !== undefined) return document.createTextNode(node.text ?? '');
  const element = document.createElement(node.name ?? 'div');
  for (const [name, value] of Object.entries(node.attrs ?? {})) element.setAttribute(name, value);
  element.append(...(node.children ?? []).map(draw));
  return element;
}

/** rich-text: HTML text or a list of nodes; scripts and handlers do nothing. */
export class RichText extends BuiltIn {
  protected override changed(name: string, value: unknown): void {
    if (name !== 'nodes') return;
    if (Array.isArray(value)) return this.replaceChildren(...(value as RichNode[]).map(draw));
    const parsed = new DOMParser().parseFromString(textOf(value), 'text/html');
    parsed.querySelectorAll('script,iframe,style').forEach((element) => element.remove());
    this.replaceChildren(...Array.from(parsed.body.childNodes));
  }
}
