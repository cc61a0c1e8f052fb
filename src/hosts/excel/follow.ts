import { parseArea, type Area } from '../../core';
import type { Happening } from '../host';

/** Follows what people do, by events alone: below ExcelApi 1.19 every call would clear what they can undo. */
export interface Follower {
  listen(listener: (happening: Happening) => void): void;
  /** Registers with Excel in the batch that is being made, the first time somebody listens. */
  queue(context: Excel.RequestContext): void;
  /** The names of the sheets by id; events carry ids only. */
  know(names: ReadonlyMap<string, string>): void;
}

/** Nobody listens yet. */
export function follower(): Follower {
  let listener: ((happening: Happening) => void) | undefined;
  let names: ReadonlyMap<string, string> = new Map();
  let isQueued = false;
  const tell = (kind: Happening['kind'], id: string, address: string): void => {
    const [sheet, area] = [names.get(id), areaOf(address)];
    listener?.({ kind, ...(sheet === undefined ? {} : { sheet }), ...(area ? { area } : {}) });
  };
  return {
    listen: (next) => {
      listener = next;
    },
    queue({ workbook: { worksheets } }) {
      if (!listener || isQueued) return;
      isQueued = true;
      worksheets.onChanged.add(async ({ worksheetId, address, triggerSource }) => {
        if (triggerSource !== 'ThisLocalAddin') tell('changed', worksheetId, address);
      });
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => tell('selected', worksheetId, address));
    },
    know: (next) => {
      names = next;
    },
  };
}

/** The first area of an address; whole rows and columns and what is too long to be named have none. */
const areaOf = (address: string): Area | undefined => parseArea(address.split(',')[0]?.split('!').at(-1) ?? '');
