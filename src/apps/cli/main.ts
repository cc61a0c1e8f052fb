import { parseArgs } from 'node:util';
import { check } from './check';
import { circular } from './circular';
import { CannotRun, sayFailure } from './failure';
import { proofread } from './proofread';
import { summary } from './summary';
import { HELP } from './words';

/** A command: reads its options, prints, and says the exit code. */
type Command = (options: Options) => Promise<number>;

/** What may stand on the command line after the command's name. */
export interface Options {
  readonly files: readonly string[];
  readonly targets?: string;
  readonly previous?: string;
  readonly output?: string;
  readonly annexes?: string;
  readonly isJson: boolean;
}

const COMMANDS: Readonly<Record<string, Command>> = { check, circular, proofread, summary };

/** 0 nothing wrong, 1 errors found, 2 cannot run. */
async function run(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  if (['', 'help', '--help', '-h'].includes(name)) {
    process.stdout.write(HELP);
    return name === '' ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) throw new CannotRun(`没有“${name}”这个命令。\n\n${HELP}`);
  return command(readOptions(rest));
}

function readOptions(words: readonly string[]): Options {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        targets: { type: 'string' },
        previous: { type: 'string' },
        annexes: { type: 'string' },
        output: { type: 'string', short: 'o' },
        json: { type: 'boolean' },
      },
    });
    const { json, ...named } = values;
    return { files: positionals, isJson: json ?? false, ...named };
  } catch (error) {
    const option = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    throw new CannotRun(`看不懂命令行参数${option === undefined ? '' : `“${option}”`}。\n\n${HELP}`);
  }
}

run(process.argv.slice(2)).then(
  (code) => { process.exitCode = code; },
  (error: unknown) => {
    process.stderr.write(`${sayFailure(error)}\n`);
    process.exitCode = 2;
  },
);
