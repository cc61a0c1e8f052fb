import type { PrintSetup, SheetModel, Side } from '../../model';
import { boolean, fields, oneOf } from '../arguments';
import { footer, margin as marginPoints, pageBreak, pagesToFit, zoomScale } from '../limits';
import { office, property, query, type Kind, type OfficeMember } from '../object-model';
import { rangeArgument } from './range-state';

const change = (sheet: SheetModel, facts: Partial<PrintSetup>): void =>
  sheet.set('print', { ...sheet.get('print'), ...facts });

const PAPER = { A3: 'A3', A4: 'A4', Letter: 'Letter' } as const;

/** A margin in points. */
const margin = (side: Side): OfficeMember<SheetModel> =>
  property(
    9,
    (sheet) => sheet.get('print').margins?.[side] ?? 54,
    (sheet, value) => setMargins(sheet, { [side]: marginPoints(value, `${side}Margin`) }),
  );

function setMargins(sheet: SheetModel, margins: Partial<Record<Side, number>>): void {
  const before = sheet.get('print').margins ?? { top: 54, right: 50.4, bottom: 54, left: 50.4 };
  change(sheet, { margins: { ...before, ...margins } });
}

function setZoom(sheet: SheetModel, value: unknown): void {
  const {
    horizontalFitToPages: wide,
    verticalFitToPages: tall,
    scale,
  } = fields(value, ['horizontalFitToPages', 'verticalFitToPages', 'scale'], 'zoom');
  if (scale !== undefined && scale !== null) zoomScale(scale, 'scale');
  change(sheet, {
    ...(wide === undefined || wide === null ? {} : { pagesWide: pagesToFit(wide, 'horizontalFitToPages') }),
    ...(tall === undefined || tall === null ? {} : { pagesTall: pagesToFit(tall, 'verticalFitToPages') }),
  });
}

function setTitleRows(sheet: SheetModel, rows: unknown): void {
  const { area } = rangeArgument(rows, sheet);
  change(sheet, { titleFrom: area.row || undefined, titleRows: area.row + area.rows });
}

const FOOTER: Kind<SheetModel> = {
  name: 'HeaderFooter',
  members: {
    CenterFooter: property(
      9,
      (sheet) => sheet.get('print').footer ?? '',
      (sheet, value) => change(sheet, { footer: footer(value) }),
    ),
  },
};

const HEADERS_FOOTERS: Kind<SheetModel> = {
  name: 'HeaderFooterGroup',
  members: { DefaultForAllPages: property(9, (sheet) => office(FOOTER, sheet)) },
};

const PAGE_BREAK: Kind<SheetModel> = { name: 'PageBreak', members: {} };

/** The rows at which pages begin. */
export const PAGE_BREAKS: Kind<SheetModel> = {
  name: 'PageBreakCollection',
  members: {
    Add: query(9, (sheet, [cell]) => {
      const { area } = rangeArgument(cell, sheet);
      change(sheet, {
        breakBefore: [
          ...(sheet.get('print').breakBefore ?? []),
          pageBreak(area.row, sheet.get('print').breakBefore?.length ?? 0),
        ],
      });
      return office(PAGE_BREAK, sheet);
    }),
    RemovePageBreaks: query(9, (sheet) => void change(sheet, { breakBefore: [] })),
  },
};

/** How a sheet prints. */
export const PAGE_LAYOUT: Kind<SheetModel> = {
  name: 'PageLayout',
  members: {
    Orientation: property(
      9,
      (sheet) => ({ portrait: 'Portrait', landscape: 'Landscape' })[sheet.get('print').orientation],
      (sheet, value) =>
        change(sheet, {
          orientation: ({ Portrait: 'portrait', Landscape: 'landscape' } as const)[
            oneOf(value, ['Portrait', 'Landscape'], 'orientation')
          ],
        }),
    ),
    PaperSize: property(
      9,
      (sheet) => sheet.get('print').paper,
      (sheet, value) => change(sheet, { paper: oneOf(value, Object.values(PAPER), 'paperSize') }),
    ),
    Zoom: property(
      9,
      (sheet) => ({
        horizontalFitToPages: sheet.get('print').pagesWide ?? null,
        verticalFitToPages: sheet.get('print').pagesTall ?? null,
      }),
      setZoom,
    ),
    CenterHorizontally: property(
      9,
      (sheet) => sheet.get('print').centred,
      (sheet, value) => change(sheet, { centred: boolean(value, 'centerHorizontally') }),
    ),
    TopMargin: margin('top'),
    RightMargin: margin('right'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    SetPrintArea: query(9, (sheet, [range]) => void change(sheet, { area: rangeArgument(range, sheet).area })),
    SetPrintTitleRows: query(9, (sheet, [rows]) => void setTitleRows(sheet, rows)),
    HeadersFooters: property(9, (sheet) => office(HEADERS_FOOTERS, sheet)),
  },
};
