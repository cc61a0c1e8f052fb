// A thread that has loaded the built program once and answers one command line after the other.
const { workerData } = require('node:worker_threads');

const { port, signal, target } = workerData;
const { answer } = require(target);

port.on('message', async (words) => {
  const said = { out: '', err: '' };
  const into = (key) => (text) => {
    said[key] += text;
    return true;
  };
  process.stdout.write = into('out');
  process.stderr.write = into('err');
  const code = await answer(words);
  port.postMessage({ code, ...said });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
