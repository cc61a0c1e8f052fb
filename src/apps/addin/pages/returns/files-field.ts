import type { Message } from '../../message';
import { element, type ElementPlan } from '../../view/element';

/** How a field for files looks and what it takes. */
export interface FilesField {
  readonly isBusy: boolean;
  readonly look: 'primary' | 'outline';
  /** All files of a folder and below, where the browser can. */
  readonly isFolder?: boolean;
}

/** Takes many workbooks at once, or a folder of them. */
export const filesField = (label: string, { isBusy, look, isFolder = false }: FilesField): ElementPlan =>
  element('label', { class: `button button-${look}${isBusy ? ' resting' : ''}`, key: label }, [
    element('input', {
      class: 'unseen',
      type: 'file',
      multiple: true,
      disabled: isBusy,
      on: { change: chosen },
      ...(isFolder ? { webkitdirectory: '' } : { accept: '.xlsx,.xlsm' }),
    }),
    element('span', {}, [label]),
  ]);

function chosen(event: Event): Message | undefined {
  const field = event.currentTarget as HTMLInputElement;
  const files = [...(field.files ?? [])];
  field.value = '';
  return files.length > 0 ? { kind: 'collect', files } : undefined;
}
