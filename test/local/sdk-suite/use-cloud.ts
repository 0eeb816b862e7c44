import { type TestCloud, useSdkWith } from '../cloud';

useSdkWith(JSON.parse(process.env.SDK_SUITE_CLOUD ?? '{}') as TestCloud);
