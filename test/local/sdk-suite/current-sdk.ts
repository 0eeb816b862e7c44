import sdk from '@cloudbase/node-sdk';

/** The SDK of the product under the name that the suite imports: `import tcb from '../../src/index'`. */
export default sdk;
