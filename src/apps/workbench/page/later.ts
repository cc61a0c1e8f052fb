/** Long enough for one batch to finish, short enough to seem at once; milliseconds. */
const PAUSE = 50;

/** Runs an action once the present burst of changes is over. */
export function afterBurst(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, PAUSE);
  };
}
