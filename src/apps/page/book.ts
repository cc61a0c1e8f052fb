import type { Address } from '../../core';
import { HostError, type Host } from '../../hosts/host';
import { openXlsx, type XlsxFile } from '../../hosts/xlsx';
import type { Background } from '../addin/background';
import { performOn } from '../addin/commands';
import { firstModel } from '../addin/model';
import type { Loop } from '../addin/loop';
import { mount } from '../addin/mount';
import { pageWords } from './words';

/** A workbook that was opened here: its file with what was written to it since, and the pane that works on it. */
export interface Book {
  readonly name: string;
  readonly file: XlsxFile;
  /** What the person chose. */
  readonly source: File;
  /** The file as it was opened. */
  readonly original: Uint8Array;
  readonly pane: HTMLElement;
  readonly loop: Loop;
  /** The cell that was last asked for. */
  readonly shown: () => Address | undefined;
}

/** A file that could not be opened, and why. */
export interface Refused {
  readonly name: string;
  readonly failure: string;
}

/**
 * Opens a file that a person chose, with a pane of its own; `changed` is told whenever there is something new to see.
 */
export async function openBook(chosen: File, changed: () => void, background: Background): Promise<Book | Refused> {
  try {
    const original = new Uint8Array(await chosen.arrayBuffer());
    const file = openXlsx(original);
    let shown: Address | undefined;
    const pane = document.createElement('div');
    pane.className = 'pane';
    const perform = performOn(
      selecting(file, (at) => {
        shown = at;
      }),
      background,
    );
    const loop = mount(
      pane,
      async (command, say, isCancelled) => {
        const result = await perform(command, say, isCancelled);
        setTimeout(changed);
        return result;
      },
      { ...firstModel, surroundings: 'excel' },
    );
    return { name: chosen.name, file, source: chosen, original, pane, loop, shown: () => shown };
  } catch (error) {
    return { name: chosen.name, failure: openingFailure(error) };
  }
}

/** The file as a host that shows a cell by telling the page. */
const selecting = (file: XlsxFile, show: (at: Address) => void): Host => ({
  ...file,
  capabilities: { ...file.capabilities, canSelect: true },
  select: async (at) => {
    const { sheets } = await file.read();
    if (!sheets.some(({ name }) => name === at.sheet)) throw new HostError({ kind: 'missing-sheet', sheet: at.sheet });
    show(at);
  },
});

/** Why a file could not be opened, as a sentence. */
export function openingFailure(error: unknown): string {
  if (!(error instanceof HostError)) return pageWords.unknown(error instanceof Error ? error.name : 'Error');
  const { failure } = error;
  if (failure.kind === 'cancelled') return pageWords.stopped;
  if (failure.kind === 'unreadable') return pageWords.unreadable[failure.reason];
  return failure.kind === 'too-large' ? pageWords.tooLarge : pageWords.unknown(failure.kind);
}

/** How a workbook stands, in a word and in numbers. */
export function bookState(one: Book | Refused): {
  readonly state: keyof typeof pageWords.states;
  readonly text: string;
} {
  if ('failure' in one) return { state: 'failed', text: one.failure };
  const report = one.loop.model().audited?.report;
  if (!report) return { state: 'waiting', text: '' };
  if (report.tables.length + report.otherTables === 0) return { state: 'none', text: pageWords.noTables };
  const { errors, open, state, incomplete } = report.verdict;
  return { state, text: [pageWords.counts(errors, open), ...incomplete].filter(Boolean).join('；') };
}
