/**
 * Gives the focus back to the pane when the spreadsheet takes it although nobody went there: an add-in that selects a
 * cell leaves people in its pane. Hears of the pane's focus by `focusedIn`, which is to be called on every focus there.
 */
export function keepFocus(grid: HTMLElement): (focused: HTMLElement) => void {
  let last: HTMLElement | undefined;
  const forget = (): void => {
    last = undefined;
  };
  for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, forget, true);
  grid.addEventListener('focusin', () => {
    if (last?.isConnected) last.focus({ preventScroll: true });
  });
  return (focused) => {
    last = focused;
  };
}
