// A thread of the tests: has the built program loaded and runs the command lines it is sent, one after the other.
const { workerData } = require('node:worker_threads');

const { port, signal, program } = workerData;
const { runToEnd } = require(program);

/** What the program writes is kept, since the streams of a thread reach the process too late. */
const written = { stdout: [], stderr: [] };
for (const name of ['stdout', 'stderr']) {
  process[name].write = (piece) => {
    written[name].push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8'));
    return true;
  };
}

const taken = (name) => written[name].splice(0).join('');

port.on('message', async (words) => {
  const code = await runToEnd(words);
  port.postMessage({ code, out: taken('stdout'), err: taken('stderr') });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
