import type { CommandDefinition } from '../command/command';
import { check } from './check';
import { circular } from './circular';
import { compare } from './compare';
import { mark } from './mark';
import { merge } from './merge';
import { notice } from './notice';
import { programme } from './programme';
import { proofread } from './proofread';
import { schema } from './schema';
import { summary } from './summary';
import { template } from './template';

/** The commands in the order of the help. To add one: a file beside this one, and its name here. */
export const COMMANDS: readonly CommandDefinition[] = [
  check,
  mark,
  merge,
  notice,
  template,
  compare,
  summary,
  circular,
  proofread,
  programme,
  schema,
];
