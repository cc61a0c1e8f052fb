import { groupedBy } from '../../../workbook';
import { LISTS } from '../constants/structure';
import { type Fact, STRENGTH } from '../facts/fact';
import { figureKind, isSameMeasure, isSummable } from './common';
import type { FigureRun } from './run';

/**
 * 甲区(38/40)、乙县(43/45)、丙县(30/33), or 甲市312户(330户)、乙市808户(846户): rows that hold equally many figures of one
 * kind without words of their own, column by column.
 */
export function columnRuns(facts: readonly Fact[]): readonly FigureRun[] {
  const streams = groupedBy(facts.filter(isSummable), figureKind);
  return [...streams.values()].flatMap((stream) => blocksOf(rowsOf(stream)).flatMap(columnsOf));
}

type Row = readonly Fact[];

/** A row begins with a figure that has a name of its own and goes on with those that have no words. */
function rowsOf(stream: readonly Fact[]): readonly Row[] {
  const rows: Fact[][] = [];
  for (const fact of stream) {
    const row = rows.at(-1);
    const first = row?.[0];
    const goesOn =
      first !== undefined &&
      (fact.label === '' || fact.host === row?.at(-1)) &&
      fact.subject === first.subject &&
      fact.strength <= STRENGTH.segment &&
      isSameMeasure(first, fact);
    if (row && goesOn) row.push(fact);
    else rows.push([fact]);
  }
  return rows;
}

/** Rows one behind the other with different names and equally many figures, no section apart. */
function blocksOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  for (const row of rows) {
    const last = blocks.at(-1)?.at(-1);
    const [first, before] = [row[0], last?.[0]];
    const goesOn =
      first !== undefined &&
      before !== undefined &&
      first.isNamed &&
      before.isNamed &&
      first.subject !== before.subject &&
      last?.length === row.length &&
      first.strength < STRENGTH.section &&
      isSameMeasure(before, first);
    if (goesOn) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  }
  return blocks.filter((block) => block.length >= LISTS.fewestRows && (block[0]?.length ?? 0) > 1);
}

function columnsOf(block: readonly Row[]): readonly FigureRun[] {
  const inside = Math.max(...block.slice(1).map(([first]) => first?.strength ?? 0));
  return (block[0] ?? []).map((_, column) => ({
    facts: block.flatMap((row) => row[column] ?? []),
    inside,
    isLed: false,
    isColumn: true as const,
  }));
}
