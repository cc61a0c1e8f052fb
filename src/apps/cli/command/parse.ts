import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { CannotRun } from '../failure';
import type { CommandDefinition } from './command';
import { OPTIONS, type Option, type OptionName, type CommandArguments } from './options';
import { nearestWord } from './nearest';

/** Reads what stands behind a command's name; every mistake is a sentence that says what to write instead. */
export function parse(command: CommandDefinition, args: readonly string[]): CommandArguments {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      Object.entries<Option>(OPTIONS).map(([name, { hint, short }]) => [
        name,
        { type: hint === undefined ? 'boolean' : 'string', ...(short === undefined ? {} : { short }) } as const,
      ]),
    ),
  });
  const options = tokens.flatMap((token) => (token.kind === 'option' ? token : []));
  for (const { rawName, name } of options) refuseUnknown(command, rawName, name);
  refuseTwice(options);
  const given = Object.entries(values).map(([name, value]) => [name, valueOf(name as OptionName, value)] as const);
  refuseMissing(command, positionals, values);
  return { files: positionals, ...Object.fromEntries(given) };
}

function refuseUnknown(command: CommandDefinition, written: string, name: string): void {
  if (command.options.some((one) => one === name)) return;
  const near = nearestWord(name, command.options);
  const meant = near === undefined ? '' : `您是否要 --${near}？`;
  throw new CannotRun(`${command.name} 没有“${written}”这个选项。${meant}运行 annex ${command.name} --help 看说明。`);
}

/** Of two values of one option nobody knows which is meant. */
function refuseTwice(
  options: readonly { readonly rawName: string; readonly name: string; readonly value: unknown }[],
): void {
  const valued = options.filter(({ value }) => value !== undefined);
  const twice = valued.find(({ name }, i) => valued.findIndex((one) => one.name === name) < i);
  if (twice) throw new CannotRun(`${twice.rawName} 写了两次，请只写一次。`);
}

function valueOf(name: OptionName, value: unknown): unknown {
  const option: Option = OPTIONS[name];
  const isMissing = option.hint !== undefined && (typeof value !== 'string' || value.startsWith('--'));
  if (isMissing) throw new CannotRun(`${flagOf(name)} 后面缺少它的值，如 ${flagOf(name)} ${option.hint ?? ''}。`);
  const parsed = z.safeParse(option.value, value);
  if (parsed.success) return parsed.data;
  throw new CannotRun(`${flagOf(name)} ${parsed.error.issues[0]?.message ?? '的值不对'}，现为“${String(value)}”。`);
}

function refuseMissing(command: CommandDefinition, files: readonly string[], values: object): void {
  const [least, most] = command.files;
  const see = `运行 annex ${command.name} --help 看说明。`;
  if (files.length < least) throw new CannotRun(`${command.name} 需要${command.takes}。${see}`);
  if (files.length > most)
    throw new CannotRun(`${command.name} 只接受${command.takes}，多了“${files[most] ?? ''}”。${see}`);
  const missing = (command.needs ?? []).find((name) => !(name in values));
  if (missing !== undefined)
    throw new CannotRun(
      `${command.name} 需要用 ${flagOf(missing)} 指定${OPTIONS[missing].says.split('；')[0] ?? ''}。${see}`,
    );
}

/** How an option is written for people: -o where it has a short form. */
function flagOf(name: OptionName): string {
  const { short }: Option = OPTIONS[name];
  return short === undefined ? `--${name}` : `-${short}`;
}
