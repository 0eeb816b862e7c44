const assert = require('node:assert');

/**
 * Node's own `assert` under the name that the suite imports (`import * as assert from 'power-assert'`). The
 * suite calls `strictEqual` once with one argument, which the older assert took for a comparison with
 * undefined.
 */
module.exports = Object.assign((value, message) => assert(value, message), assert, {
  strictEqual: (actual, expected, message) => assert.strictEqual(actual, expected, message),
});
