import type { Command, Message } from './message';
import type { Model } from './model';
import type { WorkStep } from './pane-states';

/** The pane after a message, and what is to be done outside of it. */
export type Update = readonly [Model, readonly Command[]];

/** What a page makes of a message; undefined when it is not one of its own. */
export type UpdatePage = (model: Model, message: Message) => Update | undefined;

/** The pane changed, nothing to do. */
export const still = (model: Model): Update => [model, []];

/** Starts a command that changes the workbook, unless one is under way. */
export function start(model: Model, command: Command, step: WorkStep): Update {
  if (model.step !== undefined || model.surroundings !== 'excel') return still(model);
  return [
    { ...model, step, meanwhile: undefined, isCancelling: false, notice: undefined, dialog: undefined },
    [command],
  ];
}

/**
 * Shows something in Excel. Excel answers in order, so the last of several wins; while a command writes, only the pane
 * follows.
 */
export function show(model: Model, command: Command): Update {
  if (model.step !== undefined || model.surroundings !== 'excel') return still(model);
  return [{ ...model, notice: undefined }, [command]];
}

/** Copying works while another command runs, and must begin in the click itself. */
export const copy = (model: Model, text: string): Update => [model, [{ kind: 'copy', text }]];
