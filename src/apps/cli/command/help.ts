import type { CommandDefinition } from './command';
import { OPTIONS, type Option, type OptionName } from './options';
import { padded } from '../terminal';
import { EXIT_CODES, PRODUCT } from './words';

/** The help of the whole program: its commands, one a line. */
export function generalHelp(commands: readonly CommandDefinition[]): string {
  return [
    `${PRODUCT}命令行`,
    '',
    '用法：',
    '  annex 命令 文件… [选项]',
    '',
    '命令：',
    ...commands.map(({ name, title }) => `  ${padded(name, 11)}${title}`),
    '',
    `${EXIT_CODES}`,
    '',
    '  annex 命令 --help  某个命令的说明',
    '  annex --version    版本',
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: CommandDefinition): string {
  const needed = command.needs ?? [];
  const usage = command.options.map((name) => (needed.includes(name) ? written(name) : `[${written(name)}]`));
  return [
    `annex ${command.name}  ${command.title}`,
    '',
    '用法：',
    `  annex ${[command.name, command.takes, ...usage].filter(Boolean).join(' ')}`,
    '',
    ...(command.options.length > 0
      ? ['选项：', ...command.options.map((name) => `  ${padded(written(name), 24)}${OPTIONS[name].says}`), '']
      : []),
    ...command.help,
    '',
  ].join('\n');
}

function written(name: OptionName): string {
  const { short, hint }: Option = OPTIONS[name];
  return [short === undefined ? `--${name}` : `-${short}`, hint].filter(Boolean).join(' ');
}
