const { basename } = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** The groups by how long they take: what begins last should end soon. */
const LONGEST = ['browser', 'plain', 'office'];

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) =>
      (LONGEST.indexOf(basename(path, '.test.ts')) + LONGEST.length + 1) % (LONGEST.length + 1);
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }
};
