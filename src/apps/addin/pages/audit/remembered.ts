const KEY = 'annex-audit:recheck';

/** Whether a person wants 自动复核, kept by the view; undefined where nobody has said or nothing can be kept. */
export function rememberedRecheck(): boolean | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? undefined : kept === 'on';
  } catch {
    return undefined;
  }
}

/** Keeps it; a view that forbids keeping things forgets it with the pane. */
export function rememberRecheck(isOn: boolean): undefined {
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    return undefined;
  }
}
