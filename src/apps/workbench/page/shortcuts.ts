import { z } from 'zod/mini';

const SHORTCUTS = z.object({
  shortcuts: z.array(z.object({ action: z.string(), key: z.object({ default: z.string() }) })),
});

/**
 * Presses what the manifest's extended overrides bind to a key while the focus is outside the pane. Resolves when the
 * keys are known.
 */
export async function followShortcuts(press: (action: string) => void): Promise<void> {
  const answer = await fetch('../shortcuts.json');
  const { shortcuts } = SHORTCUTS.parse(await answer.json());
  const listen = (event: KeyboardEvent): void => {
    const found = shortcuts.find(({ key }) => key.default.toLowerCase() === keysOf(event));
    if (!found) return;
    event.preventDefault();
    event.stopPropagation();
    press(found.action);
  };
  window.addEventListener('keydown', listen, true);
}

/** The keys as the overrides write them: ctrl+alt+h. */
const keysOf = ({ ctrlKey, altKey, shiftKey, code }: KeyboardEvent): string =>
  [
    ...(ctrlKey ? ['ctrl'] : []),
    ...(altKey ? ['alt'] : []),
    ...(shiftKey ? ['shift'] : []),
    code.replace(/^Key/, '').toLowerCase(),
  ].join('+');
