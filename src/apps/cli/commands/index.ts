import type { CommandDefinition } from '../command/command';
import { checkCommand } from './check';
import { circularCommand } from './circular';
import { compareCommand } from './compare';
import { markCommand } from './mark';
import { mergeCommand } from './merge';
import { noticeCommand } from './notice';
import { programmeCommand } from './programme';
import { proofreadCommand } from './proofread';
import { schemaCommand } from './schema';
import { summaryCommand } from './summary';
import { templateCommand } from './template';

/** The commands in the order of the help. To add one: a file beside this one, and its name here. */
export const COMMANDS: readonly CommandDefinition[] = [
  checkCommand,
  markCommand,
  mergeCommand,
  noticeCommand,
  templateCommand,
  compareCommand,
  summaryCommand,
  circularCommand,
  proofreadCommand,
  programmeCommand,
  schemaCommand,
];
