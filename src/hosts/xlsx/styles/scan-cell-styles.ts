import { scanXml } from '../xml/scan';

/** Walks a style sheet; of the formats only those of cells are told, not those that named styles rest on. */
export function scanCellStyles(xml: string, open: (name: string, attributes: string) => void): void {
  let isCellStyle = false;
  let isOther = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'cellStyleXfs') isOther = true;
      if (!isOther && (name !== 'xf' || isCellStyle)) open(name, attributes);
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
      if (name === 'cellStyleXfs') isOther = false;
    },
  });
}
