import type * as glassEasel from 'glass-easel';

/** An element that glass-easel manages. */
export interface ManagedNode extends Node {
  __wxElement?: glassEasel.Element;
}

/** The nearest managed node at or above a node of the document. */
export function managedNode(node: Node | null): glassEasel.Element | undefined {
  for (let at: ManagedNode | null = node; at; at = at.parentNode) {
    if (at.__wxElement) return at.__wxElement;
  }
  return undefined;
}

/** Fires a component's event; those of components (change, input, …) do not bubble, gestures do. */
export function fire(
  node: Node | null,
  type: string,
  detail: unknown,
  options: { bubbles?: boolean; extraFields?: Record<string, unknown> } = {},
): void {
  const bubbles = options.bubbles ?? false;
  managedNode(node)?.triggerEvent(type, detail, {
    bubbles,
    composed: bubbles,
    capturePhase: bubbles,
    extraFields: options.extraFields,
  });
}
