const Sequencer = require('@jest/test-sequencer').default;

/** What takes longest is begun first, so that neither worker waits at the end for the other's last file. */
const longestFirst = ['journeys', 'cloud', 'local', 'package', 'sdk-suite', 'pages', 'domain'];

const place = ({ context }) => longestFirst.indexOf(context.config.displayName?.name ?? '');

module.exports = class extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
};
