import { htmlElement, onClick } from './element';
import { EXAMPLES, workbenchWords } from './words';

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
  const examples = htmlElement(
    'select',
    { 'aria-label': workbenchWords.examples, class: 'examples' },
    htmlElement('option', { value: '', disabled: true, selected: true }, workbenchWords.examples),
    ...EXAMPLES.map(({ file, name }) => htmlElement('option', { value: file }, name)),
  );
  examples.addEventListener('change', () => {
    const example = EXAMPLES.find(({ file }) => file === examples.value);
    examples.value = '';
    if (example) actions.openExample(example);
  });
  const input = htmlElement('input', { type: 'file', accept: '.xlsx,.xlsm', hidden: true, 'aria-hidden': 'true' });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) actions.openFile(file);
  });
  return htmlElement(
    'header',
    { class: 'file-bar' },
    htmlElement('img', { src: '../assets/app-32.png', width: '20', height: '20', alt: '' }),
    htmlElement('h1', {}, title, htmlElement('small', {}, workbenchWords.product)),
    htmlElement(
      'div',
      { class: 'file-actions' },
      examples,
      onClick(htmlElement('button', { type: 'button' }, workbenchWords.openFile), () => input.click()),
      onClick(htmlElement('button', { type: 'button' }, workbenchWords.saveFile), actions.save),
      input,
    ),
  );
}

/** Opens the first file dropped on the page; the page says so while a file hovers over it. */
export function acceptDrops(page: HTMLElement, openFile: (file: File) => void): void {
  const veil = htmlElement('div', { class: 'drop-veil', hidden: true }, workbenchWords.dropHere);
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
