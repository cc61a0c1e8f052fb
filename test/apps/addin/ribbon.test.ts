import type { Loop } from '../../../src/apps/addin/loop';
import { startLoop } from '../../../src/apps/addin/loop';
import type { Command, Message } from '../../../src/apps/addin/message';
import { firstModel } from '../../../src/apps/addin/model';
import { connectRibbon } from '../../../src/apps/addin/ribbon';

type Press = (event: { completed: () => void }) => Promise<void>;

const pressed = new Map<string, Press>();
const showAsTaskpane = jest.fn(async () => undefined);

/** A loop in Excel whose commands end as told; what Office is asked goes to the stand-ins above. */
function ribbonOver(result: (command: Command) => Promise<Message | undefined>): Loop {
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, press: Press) => pressed.set(name, press) },
      addin: { showAsTaskpane },
    },
  });
  const loop = startLoop({ ...firstModel, surroundings: 'excel' }, result, () => undefined);
  connectRibbon(loop, Promise.resolve());
  return loop;
}

const press = async (name: string): Promise<number> => {
  const completed = jest.fn();
  await pressed.get(name)?.({ completed });
  return completed.mock.calls.length;
};

beforeEach(() => showAsTaskpane.mockClear());

test('an audit shows the pane and tells Excel once that it is done', async () => {
  const commands: string[] = [];
  ribbonOver(async (command) => {
    commands.push(command.kind);
    return { kind: 'finished' };
  });
  expect(await press('runAudit')).toBe(1);
  expect(commands).toEqual(['audit']);
  expect(showAsTaskpane).toHaveBeenCalled();
});

test('clearing leaves the pane closed unless it failed', async () => {
  ribbonOver(async () => ({ kind: 'finished', notice: { kind: 'cleared', withSheets: false } }));
  expect(await press('clearMarks')).toBe(1);
  expect(showAsTaskpane).not.toHaveBeenCalled();
  ribbonOver(async () => ({ kind: 'finished', notice: { kind: 'failed', failure: { kind: 'too-large' } } }));
  await press('clearMarks');
  expect(showAsTaskpane).toHaveBeenCalled();
});

test('Excel hears that a button is done even when the pane cannot be shown', async () => {
  showAsTaskpane.mockRejectedValueOnce(new Error('no pane'));
  ribbonOver(async () => undefined);
  expect(await press('runAudit')).toBe(1);
});

test('a button pressed while Office still starts waits for it', async () => {
  ribbonOver(async () => ({ kind: 'finished' }));
  const commands: string[] = [];
  const loop = startLoop(
    firstModel,
    async (command) => {
      commands.push(command.kind);
      return { kind: 'finished' };
    },
    () => undefined,
  );
  let start: () => void = () => undefined;
  connectRibbon(
    loop,
    new Promise<void>((resolve) => {
      start = resolve;
    }).then(() => loop.send({ kind: 'started', surroundings: 'excel' })),
  );
  const done = press('clearMarks');
  expect(commands).toEqual([]);
  start();
  expect(await done).toBe(1);
  expect(commands).toEqual(['clear']);
});

test('the button of a command that runs ends at once, another one waits for it', async () => {
  const finishes: (() => void)[] = [];
  const commands: string[] = [];
  const loop = ribbonOver((command) => {
    commands.push(command.kind);
    return new Promise((resolve) => finishes.push(() => resolve({ kind: 'finished' })));
  });
  const first = press('runAudit');
  expect(await press('runAudit')).toBe(1);
  const second = press('clearMarks');
  await new Promise((resolve) => {
    setTimeout(resolve, 10);
  });
  expect(commands).toEqual(['audit']);
  finishes[0]?.();
  expect(await first).toBe(1);
  while (finishes.length < 2)
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  expect(commands).toEqual(['audit', 'clear']);
  finishes[1]?.();
  expect(await second).toBe(1);
  expect(loop.model().step).toBeUndefined();
});
