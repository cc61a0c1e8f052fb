import type { Command, Message } from './message';
import type { Model } from './model';
import { update } from './update';

/**
 * Carries out a command; `say` reports progress, the last message is the result, if there is one to tell. Never
 * rejects.
 */
export type Perform = (command: Command, say: Say, isCancelled: () => boolean) => Promise<Message | undefined>;

/** Reports progress. */
export type Say = (message: Message) => void;

/** Puts a message to the pane; resolves when everything it set off is done. */
export type SendMessage = (message: Message) => Promise<void>;

/** The one place where the pane's state changes: message in, new model drawn, commands carried out. */
export interface Loop {
  readonly send: SendMessage;
  readonly model: () => Model;
}

/** Starts with a model that is drawn at once. */
export function startLoop(first: Model, perform: Perform, draw: (model: Model, send: SendMessage) => void): Loop {
  let model = first;
  const send: SendMessage = async (message) => {
    const [next, commands] = update(model, message);
    if (next !== model) draw((model = next), send);
    for (const command of commands) {
      const result = await perform(
        command,
        (news) => void send(news),
        () => model.isCancelling,
      );
      if (result) await send(result);
    }
  };
  draw(model, send);
  return { send, model: () => model };
}
