import { urgingLine } from '../../../../core';
import type { Message } from '../../message';
import type { Model } from '../../model';
import { copy, start, still, type Update } from '../../update-parts';
import type { Returns } from './model';

/** The pane after something happened on the page 各地报表; undefined for what is not of that page. */
export function updateReturns(model: Model, message: Message): Update | undefined {
  const { returns } = model;
  switch (message.kind) {
    case 'collect':
      return message.files.length === 0
        ? still(model)
        : start(model, { kind: 'collect', files: message.files }, 'importing');
    case 'collected':
      return still({
        ...model,
        step: undefined,
        notice: message.notice,
        returns: { withErrors: returns.withErrors, month: returns.month, collection: message.collection },
      });
    case 'choose-return':
      return still({ ...model, returns: chosen(returns, message.chosen) });
    case 'with-errors':
      return still({ ...model, returns: { ...returns, withErrors: message.isOn } });
    case 'merge-here':
      return merging(model, 'merge-here');
    case 'save-merged':
      return merging(model, 'save-merged');
    case 'save-notices':
      return withCollection(model, (collection) => start(model, { kind: 'save-notices', collection }, 'noticing'));
    case 'copy-urging':
      return withCollection(model, ({ merged }) => copy(model, urgingLine(merged.places, merged.ledger) ?? ''));
    case 'compare-return':
      return start(model, message, 'comparing');
    case 'return-compared':
      return still({
        ...model,
        step: undefined,
        notice: message.notice,
        returns: { ...returns, compared: message.compared },
      });
    case 'template-month':
      return still({ ...model, returns: { ...returns, month: message.month } });
    case 'save-template':
      return returns.month === ''
        ? still(model)
        : start(
            model,
            {
              kind: 'save-template',
              month: returns.month,
              isEach: message.isEach,
              isSure: message.isSure ?? false,
            },
            'templating',
          );
    case 'open-return':
      return [model, [message]];
    default:
      return undefined;
  }
}

/** What was compared belongs to the return that was open then. */
function chosen(returns: Returns, next: Returns['chosen']): Returns {
  const { chosen: _, compared: __, ...rest } = returns;
  return next ? { ...rest, chosen: next } : rest;
}

const merging = (model: Model, kind: 'merge-here' | 'save-merged'): Update =>
  withCollection(model, (collection) =>
    start(model, { kind, collection, withErrors: model.returns.withErrors }, 'merging'),
  );

/** Without returns there is nothing to do but to choose some, on the page that says so. */
function withCollection(model: Model, act: (collection: NonNullable<Returns['collection']>) => Update): Update {
  const onPage: Model = { ...model, page: 'returns' };
  return model.returns.collection ? act(model.returns.collection) : still(onPage);
}
