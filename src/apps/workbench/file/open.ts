import type { Sheet, Snapshot } from '../../../core';
import {
  openPackage,
  readSnapshot,
  relationsName,
  partRelations,
  sheetList,
  workbookPart,
  type WorksheetEntry,
  type Package,
} from '../../../hosts/xlsx';
import type { SheetContents, WorkbookContents } from '../model/sheet-contents';
import { themePalette, type Palette } from './colours';
import { conditionalFormats } from './conditional-formats';
import { printSetup, type PrintNames } from './print-setup';
import { sheetLayout } from './sheet-layout';
import { fittedHeights, styledCells, styledRows } from './styled-cells';
import { looksOf, type FileLooks } from './styles';
import { present, child, childrenOf, get, xmlTree } from './xml-tree';

/** A file as the workbench opens it: what it holds by the file host's reading, and how it looks. */
export interface OpenedFile {
  readonly snapshot: Snapshot;
  readonly contents: WorkbookContents;
}

/** What the sheets of a file share. */
interface Shared {
  readonly source: Package;
  readonly palette: Palette;
  readonly looks: FileLooks;
  /** The defined names of what is printed, by position of their sheet. */
  readonly printNames: Readonly<Record<number, PrintNames>>;
}

/** Opens an .xlsx file for display; fails with a HostError when it is damaged, encrypted, empty or something else. */
export function openFile(bytes: Uint8Array): OpenedFile {
  const source = openPackage(bytes);
  const snapshot = readSnapshot(source);
  const shared = sharedOf(source);
  const sheets = sheetList(source).flatMap((listed, index) => {
    const sheet = snapshot.sheets[index];
    return sheet ? [sheetContents(sheet, listed, index, shared)] : [];
  });
  return { snapshot, contents: { sheets, settings: snapshot.settings } };
}

function sharedOf(source: Package): Shared {
  const workbook = workbookPart(source);
  const relations = partRelations(source, workbook);
  const text = (type: string): string =>
    source.text(relations.find((relation) => relation.type === type)?.target ?? '') ?? '';
  const palette = themePalette(xmlTree(text('theme')));
  const names = childrenOf(child(xmlTree(source.text(workbook) ?? ''), 'definedNames'), 'definedName');
  const named = (kind: string, sheet: number): string | undefined =>
    names.find((name) => get(name, 'name') === `_xlnm.${kind}` && Number(get(name, 'localSheetId')) === sheet)?.text;
  return {
    source,
    palette,
    looks: looksOf(text('styles'), palette),
    printNames: sheetList(source).map((_, sheet) =>
      present<PrintNames>({ titles: named('Print_Titles', sheet), area: named('Print_Area', sheet) }),
    ),
  };
}

function sheetContents(sheet: Sheet, listed: WorksheetEntry, index: number, shared: Shared): SheetContents {
  const xml = shared.source.text(listed.part) ?? '';
  const tree = xmlTree(xml.replace(/<((?:\w+:)?sheetData)[\s>][\s\S]*<\/\1>/, ''));
  const rows = styledRows(xml);
  const addresses = webAddresses(shared.source, listed.part);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    unlocked: sheet.openings?.unlocked ?? [],
    allowsFormat: sheet.openings?.canFormat ?? false,
    validations: (sheet.validations ?? []).map((area) => ({ area })),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    rows: styledCells(sheet, rows, shared.looks.cells),
    rowHeights: { ...fittedHeights(rows, shared.looks.cells), ...rows.heights },
    conditionalFormats: conditionalFormats(tree, shared.looks.formats, shared.palette),
    print: printSetup(tree, shared.printNames[index] ?? {}),
    ...sheetLayout(tree, shared.palette, (relation) => addresses.get(relation)),
  };
}

/** The web addresses that a sheet's hyperlinks name by relation. */
function webAddresses(source: Package, part: string): ReadonlyMap<string, string> {
  const relations = childrenOf(xmlTree(source.text(relationsName(part)) ?? ''), 'Relationship');
  return new Map(
    relations
      .filter((relation) => get(relation, 'TargetMode') === 'External')
      .map((relation) => [get(relation, 'Id') ?? '', get(relation, 'Target') ?? '']),
  );
}
