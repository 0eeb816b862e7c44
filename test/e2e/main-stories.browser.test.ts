import { openBrowserBuild } from './hands/browser';
import { mainStories } from './main-stories';

describe('the main stories in the browser', () => mainStories(openBrowserBuild));
