import { parse } from 'devalue';
import type { Loop } from '../../../src/apps/addin/loop';
import type { Command, Message } from '../../../src/apps/addin/message';
import { firstModel, type Model } from '../../../src/apps/addin/model';
import { mount } from '../../../src/apps/addin/mount';

/** What a test may do to the pane in the page. */
export interface TestPane {
  readonly commands: Command[];
  readonly send: (message: Message) => Promise<void>;
  readonly model: () => Model;
  /** Starts the pane on a model as devalue writes it: as one text it arrives in a hundredth of the time. */
  readonly begin: (facts: string) => void;
}

declare global {
  interface Window {
    pane: TestPane;
  }
}

/** The real pane over commands that are only noted down. */
const commands: Command[] = [];
const perform = async (command: Command): Promise<undefined> => {
  commands.push(command);
};
let loop: Loop;
window.pane = {
  commands,
  send: (message) => loop.send(message),
  model: () => loop.model(),
  begin: (facts) => {
    const model: Partial<Model> = parse(facts);
    loop = mount(document.querySelector('#pane')!, perform, { ...firstModel, surroundings: 'excel', ...model });
  },
};
