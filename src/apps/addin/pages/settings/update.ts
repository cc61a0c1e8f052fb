import type { Message } from '../../message';
import type { Model } from '../../model';
import { copy, start, still, type Update } from '../../update-parts';

/** The pane after something happened on the page 设置; undefined for what is not of that page. */
export function updateSettings(model: Model, message: Message): Update | undefined {
  switch (message.kind) {
    case 'configure':
      return start({ ...model, page: 'settings' }, { kind: 'configure' }, 'reading');
    case 'write-formulas':
      return start(model, { kind: 'write-formulas' }, 'saving');
    case 'choose-programme':
    case 'take-formulas':
      return start(model, message, 'saving');
    case 'import-programme':
    case 'import-formulas':
      return start(model, message, 'importing');
    case 'configured':
      return still({ ...model, step: undefined, notice: message.notice, configured: message.configured });
    case 'copy-programme':
      return model.configured ? copy(model, model.configured.json) : still(model);
    case 'copy-formulas':
      return model.configured ? copy(model, model.configured.pasted) : still(model);
    case 'save-programme':
      return saved(model);
    default:
      return undefined;
  }
}

function saved(model: Model): Update {
  if (!model.configured) return still(model);
  const { programme, json } = model.configured;
  return [model, [{ kind: 'save-file', name: `${programme.name}.json`, text: json }]];
}
