import type { ManagedNode } from './events';
import type { TreeSize } from './settings';

/** Counts what the page itself made: nodes, nesting and most children, as WeChat's audit does. */
export function treeSize(root: Element): TreeSize {
  const size: TreeSize = { nodes: 0, depth: 0, children: 0, sideways: root.scrollWidth - root.clientWidth };
  const walk = (element: Element, depth: number): void => {
    const children = Array.from(element.children).filter(
      (child) => (child as unknown as ManagedNode).__wxElement,
    );
    size.nodes += 1;
    size.depth = Math.max(size.depth, depth);
    size.children = Math.max(size.children, children.length);
    children.forEach((child) => walk(child, depth + 1));
  };
  const page = root.querySelector('wx-page');
  if (page) walk(page, 1);
  return size;
}
