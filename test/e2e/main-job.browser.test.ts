import { openBrowserBuild } from './hands/browser';
import { mainJob } from './main-job';

describe('the main job in the browser', () => mainJob(openBrowserBuild));
