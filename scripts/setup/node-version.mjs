import { refuse } from './refuse.mjs';

/** Ends the program on a Node that is too old. */
export const requireNode = (least = [20, 19]) => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  refuse(
    `Node.js ${least.join('.')} or newer is needed, this is ${process.versions.node}: install it from nodejs.org.`,
  );
};
