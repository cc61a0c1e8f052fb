import { element, onClick } from './element';
import { EXAMPLES, words } from './words';

/** What the file bar asks for. */
export interface FileActions {
  openExample(example: (typeof EXAMPLES)[number]): void;
  openFile(file: File): void;
  save(): void;
}

/**
 * The bar at the top: the product's name, the examples, opening and saving. Files may also be dropped anywhere on the
 * page.
 */
export function fileBar(title: string, actions: FileActions): HTMLElement {
  const examples = element(
    'select',
    { 'aria-label': words.examples, class: 'examples' },
    element('option', { value: '', disabled: true, selected: true }, words.examples),
    ...EXAMPLES.map(({ file, name }) => element('option', { value: file }, name)),
  );
  examples.addEventListener('change', () => {
    const example = EXAMPLES.find(({ file }) => file === examples.value);
    examples.value = '';
    if (example) actions.openExample(example);
  });
  const input = element('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: true, 'aria-hidden': 'true' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) actions.openFile(file);
  });
  return element(
    'header',
    { class: 'file-bar' },
    element('img', { src: '../assets/app-32.png', width: '20', height: '20', alt: '' }),
    element('h1', {}, title, element('small', {}, words.product)),
    element(
      'div',
      { class: 'file-actions' },
      examples,
      onClick(element('button', { type: 'button' }, words.openFile), () => input.click()),
      onClick(element('button', { type: 'button' }, words.saveFile), actions.save),
      input,
    ),
  );
}

/** Opens the first file dropped on the page; the page says so while a file hovers over it. */
export function acceptDrops(page: HTMLElement, openFile: (file: File) => void): void {
  const veil = element('div', { class: 'drop-veil', hidden: true }, words.dropHere);
  page.append(veil);
  page.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    veil.hidden = false;
  });
  veil.addEventListener('dragleave', () => {
    veil.hidden = true;
  });
  page.addEventListener('drop', (event) => {
    const [file] = event.dataTransfer?.files ?? [];
    veil.hidden = true;
    if (!file) return;
    event.preventDefault();
    openFile(file);
  });
}
