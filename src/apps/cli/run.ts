import { COMMANDS } from './commands';
import type { CommandDefinition } from './command/command';
import { commandHelp, generalHelp } from './command/help';
import { nearestWord } from './command/nearest';
import { parse } from './command/parse';
import { CannotRun, sayFailure } from './failure';
import { sayText } from './terminal';
import { VERSION } from './version';

/** Runs what a command line asks for and says the exit code: 0 nothing to mend, 1 errors found, 2 cannot run. */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--version' || name === '-v') return shown(`annex ${VERSION}\n`);
  if (name === '' || name === '--help' || name === '-h')
    return (await shown(generalHelp(COMMANDS))) + (name === '' ? 2 : 0);
  if (name === 'help') return shown(rest[0] === undefined ? generalHelp(COMMANDS) : commandHelp(commandNamed(rest[0])));
  const command = commandNamed(name);
  const end = rest.indexOf('--');
  if ((end < 0 ? rest : rest.slice(0, end)).some((word) => word === '--help' || word === '-h'))
    return shown(commandHelp(command));
  const words = parse(command, rest);
  try {
    return await command.run(words);
  } catch (error) {
    const [file] = words.files;
    if (error instanceof CannotRun || file === undefined) throw error;
    throw new CannotRun(`${file}：${sayFailure(error)}`, { cause: error });
  }
}

async function shown(text: string): Promise<0> {
  await sayText(text);
  return 0;
}

function commandNamed(name: string): CommandDefinition {
  const command = COMMANDS.find((one) => one.name === name);
  if (command) return command;
  const near = nearestWord(
    name,
    COMMANDS.map((one) => one.name),
  );
  throw new CannotRun(
    `没有“${name}”这个命令。${near === undefined ? '' : `您是否要 annex ${near}？`}运行 annex --help 看用法。`,
  );
}
