/** Takes files that are dropped anywhere on the page; the page says so while they hover. */
export function takeDrops(open: (files: readonly File[]) => void): void {
  const mark =
    (isOver: boolean) =>
    (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      document.body.classList.toggle('dropping', isOver);
    };
  addEventListener('dragover', mark(true));
  addEventListener('dragleave', mark(false));
  addEventListener('drop', (event) => {
    mark(false)(event);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) open(files);
  });
}
