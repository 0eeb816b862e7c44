import { type TestCloud, useSdkWith } from '../cloud';

useSdkWith(JSON.parse(process.env.SDK_SUITE_CLOUD ?? '{}') as TestCloud);

// The suite prints its answers; a failure says what went wrong without them.
console.log = () => {};
