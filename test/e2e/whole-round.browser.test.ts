import { openBrowserBuild } from './hands/browser';
import { wholeRound } from './whole-round';

describe('a whole round in the browser', () => wholeRound(openBrowserBuild));
