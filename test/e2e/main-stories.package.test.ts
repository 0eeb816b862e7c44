import { openPackageBuild } from './hands/package';
import { mainStories } from './main-stories';

describe('the main stories in the mini-program', () => mainStories(openPackageBuild));
