/** Resolves when what was just drawn is on the screen, before work that blocks it. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
