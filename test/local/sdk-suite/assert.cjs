/** Node's own `assert` under the name that the suite imports: `import * as assert from 'power-assert'`. */
module.exports = require('node:assert');
