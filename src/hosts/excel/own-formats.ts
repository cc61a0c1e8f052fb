import type { ClearMarksEdit, Edit } from '../../core';
import type { WorkbookReading } from './read';

/** A conditional format of ours, by the id Excel gave it. */
export interface OwnFormat {
  readonly sheet: string;
  readonly owner: 'audit' | 'progress';
  readonly id: string;
}

/** Our conditional formats as far as this session knows them; the only way to them where Excel cannot list any. */
export interface OwnFormats {
  /** Learns from a reading that could list them; adds what is known to one that could not. */
  completed(reading: WorkbookReading): WorkbookReading;
  /** Adds what is known to a reading that was not asked for formats. */
  recalled(reading: WorkbookReading): WorkbookReading;
  /** Notes what a batch has taken off and put on. */
  written(edits: readonly Edit[], made: readonly OwnFormat[]): void;
  forget(): void;
}

export function ownFormats(): OwnFormats {
  let known: readonly OwnFormat[] = [];
  return {
    completed(reading) {
      if (!reading.hasFormats) return withFormats(reading, known);
      known = reading.findings.flatMap(({ name, ownFormats: own }) =>
        own.map(({ id, owner }) => ({ sheet: name, owner, id })),
      );
      return reading;
    },
    recalled: (reading) => withFormats(reading, known),
    written(edits, made) {
      const cleared = edits.flatMap((edit) => (edit.kind === 'clear-marks' ? [edit.what] : []));
      known = [...known.filter((format) => !cleared.some((what) => isMeant(format, what))), ...made];
    },
    forget() {
      known = [];
    },
  };
}

const isMeant = ({ owner }: OwnFormat, what: ClearMarksEdit['what']): boolean => what === 'all' || what === owner;

const withFormats = (reading: WorkbookReading, known: readonly OwnFormat[]): WorkbookReading => ({
  ...reading,
  findings: reading.findings.map((findings) => ({
    ...findings,
    ownFormats: known.filter(({ sheet }) => sheet === findings.name),
  })),
});
