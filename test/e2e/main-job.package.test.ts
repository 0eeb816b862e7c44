import { openPackageBuild } from './hands/package';
import { mainJob } from './main-job';

describe('the main job in the mini-program', () => mainJob(openPackageBuild));
