import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingWords from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreWords from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationWords from '@univerjs/preset-sheets-data-validation/locales/zh-CN';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingWords from '@univerjs/preset-sheets-drawing/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterWords from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { UniverSheetsHyperLinkPreset } from '@univerjs/preset-sheets-hyper-link';
import hyperLinkWords from '@univerjs/preset-sheets-hyper-link/locales/zh-CN';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteWords from '@univerjs/preset-sheets-note/locales/zh-CN';
import { UniverSheetsTablePlugin } from '@univerjs/sheets-table';
import '@univerjs/sheets-table/facade';

/** A spreadsheet drawn into an element, without toolbar: formula bar, cells and sheet tabs. */
export function createGrid(container: HTMLElement): FUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        drawingWords,
        filterWords,
        hyperLinkWords,
        noteWords,
      ),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      footer: { menus: false, statisticBar: false },
      disableAutoFocus: true,
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
  ];
  for (const entry of [...presets.flatMap(({ plugins }) => plugins), UniverSheetsTablePlugin]) {
    if (Array.isArray(entry)) univer.registerPlugin(...entry);
    else univer.registerPlugin(entry);
  }
  return FUniver.newAPI(univer);
}
