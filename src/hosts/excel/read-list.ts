import { SETTING_PREFIX, type Sheet, type Snapshot } from '../../core';

/** What the list of sheets says of each. */
export interface ListedSheet extends Pick<Sheet, 'name' | 'visibility' | 'isProtected'> {
  /** Stable through renaming. */
  readonly id: string;
  /** Whether a protected sheet lets its cells be given looks. */
  readonly canFormat: boolean;
  /** What its protection allows, to put it back. */
  readonly allowed?: Excel.WorksheetProtectionOptions;
}

/** The list of sheets, and what concerns the whole workbook. */
export interface SheetList extends Pick<Snapshot, 'settings'> {
  readonly sheets: readonly ListedSheet[];
  readonly isStructureProtected: boolean;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Queues the loading of names, visibility, protection and settings; the result is there after the sync. */
export function queueList({ worksheets, settings, protection }: Excel.Workbook): () => SheetList {
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected,items/protection/options');
  settings.load('items/key,items/value');
  protection.load('protected');
  return () => ({
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      isProtected: sheet.protection.protected,
      canFormat: sheet.protection.options?.allowFormatCells ?? false,
      ...(sheet.protection.protected ? { allowed: sheet.protection.options } : {}),
    })),
    settings: Object.fromEntries(
      settings.items
        .filter(({ key }) => key.startsWith(SETTING_PREFIX))
        .map(({ key, value }) => [key.slice(SETTING_PREFIX.length), value as unknown]),
    ),
    isStructureProtected: protection.protected,
  });
}
