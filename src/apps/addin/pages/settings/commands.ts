import {
  LEVEL_NAMES,
  builtInFormulas,
  formulaEdits,
  formulaLines,
  formulaReport,
  FORMULA_SHEET,
  loadProgramme,
  mistakeText,
  programmeEdit,
  programmeFor,
  programmeJson,
  PROGRAMMES,
  repeatedKeyText,
  storedProgramme,
  withHistory,
  type FormulaText,
  type Programme,
  type Snapshot,
} from '../../../../core';
import type { Host } from '../../../../hosts/host';
import { later } from '../../load-later';
import type { Command, Message } from '../../message';
import type { PaneNotice } from '../../pane-states';
import { words } from '../../words';
import { breath, type Work } from '../../work';
import type { Configured, OfferedProgramme } from './model';

/** Carries out what the page 设置 wants. */
export function performSettings({ host }: Work, command: Command): Promise<Message | undefined> | undefined {
  switch (command.kind) {
    case 'configure':
      return host.read().then((snapshot) => configured(snapshot));
    case 'choose-programme':
      return choose(host, command.id);
    case 'import-programme':
      return importProgramme(host, command.file);
    case 'write-formulas':
      return writeBuiltIn(host);
    case 'take-formulas':
      return take(host, () => Promise.resolve(command.texts));
    case 'import-formulas':
      return take(host, () => formulasIn(command.file));
    case 'save-file':
      return saveFile(command.name, command.text);
    default:
      return undefined;
  }
}

/** The settings of a workbook as they stand, read against its tables. */
async function configured(snapshot: Snapshot, notice?: PaneNotice, mistakes: readonly string[] = []): Promise<Message> {
  await breath();
  const stored = storedProgramme(snapshot);
  const programme = programmeFor(snapshot);
  const formulas = formulaReport(snapshot, withHistory(snapshot, {}), programme);
  const facts: Configured = {
    programme: offered(programme),
    json: `${JSON.stringify(programmeJson(programme), undefined, 2)}\n`,
    isStored: stored !== undefined,
    offered: PROGRAMMES.map(offered),
    mistakes: mistakes.length > 0 ? mistakes : stored?.kind === 'refused' ? stored.mistakes.map(mistakeText) : [],
    formulas,
    pasted: [
      words.formulaHead,
      ...formulas.states.map(({ line }, i) => [
        i + 1,
        line.annex,
        LEVEL_NAMES[line.level],
        line.formula,
        line.note,
        line.isOn ? words.yes : words.no,
      ]),
    ]
      .map((cells) => cells.join('\t'))
      .join('\n'),
  };
  return { kind: 'configured', configured: facts, ...(notice ? { notice } : {}) };
}

const offered = ({ id, name, version, units, annexes }: Programme): OfferedProgramme => ({
  id,
  name,
  version,
  places: units.length,
  annexes: annexes.length,
});

async function choose(host: Host, id: string): Promise<Message> {
  const chosen = PROGRAMMES.find((one) => one.id === id);
  return configured(await host.writeThenRead([programmeEdit(chosen)]), {
    kind: 'programme-chosen',
    name: chosen?.name ?? '',
  });
}

/** A file that cannot be used changes nothing; every mistake of it is listed. */
async function importProgramme(host: Host, file: File): Promise<Message> {
  const loaded = await programmeIn(file);
  if ('programme' in loaded) {
    return configured(await host.writeThenRead([programmeEdit(loaded.programme)]), {
      kind: 'programme-chosen',
      name: loaded.programme.name,
    });
  }
  const { mistakes } = loaded;
  return configured(
    await host.read(),
    { kind: 'programme-refused', file: file.name, mistakes: mistakes.length },
    mistakes,
  );
}

/** The programme in a file of whatever encoding, or why there is none; what stands there twice is a mistake, too. */
async function programmeIn(
  file: File,
): Promise<{ readonly programme: Programme } | { readonly mistakes: readonly string[] }> {
  const { textIn } = await later();
  const text = await textIn(file, Infinity).then(
    (read) => read.replace(/^\ufeff/, ''),
    () => '',
  );
  const data = parsed(text);
  if (data === undefined) return { mistakes: [words.notJson(file.name)] };
  const twice = repeatedKeyText(text);
  if (twice) return { mistakes: [twice] };
  const loaded = loadProgramme(data);
  return loaded.kind === 'programme' ? loaded : { mistakes: loaded.mistakes.map(mistakeText) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function writeBuiltIn(host: Host): Promise<Message> {
  return take(host, (snapshot) => Promise.resolve(builtInFormulas(programmeFor(snapshot))));
}

/** Adds lines to the sheet 审核公式; those that stand there already are passed over. */
async function take(host: Host, of: (snapshot: Snapshot) => Promise<readonly FormulaText[]>): Promise<Message> {
  const snapshot = await host.read();
  const texts = await of(snapshot);
  if (texts.length === 0) return configured(snapshot, { kind: 'refused', reason: words.noFormulasInFile });
  const edits = formulaEdits(snapshot, texts);
  if (edits.length === 0) return configured(snapshot, { kind: 'refused', reason: words.formulasStand });
  const now = await host.writeThenRead(edits);
  const added = formulaLines(now).length - formulaLines(snapshot).length;
  return configured(now, { kind: 'said', text: words.formulasAdded(FORMULA_SHEET, added) });
}

async function formulasIn(file: File): Promise<readonly FormulaText[]> {
  const { workbookIn } = await later();
  return formulaLines(await workbookIn(file), true)
    .filter(({ isOn }) => isOn)
    .map(({ annex, level, formula, note }) => ({
      annex,
      level: LEVEL_NAMES[level] as FormulaText['level'],
      formula,
      note,
    }));
}

/** Hands a file to the browser; where the pane may not save files, copying is left. */
async function saveFile(name: string, text: string): Promise<Message> {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
  return { kind: 'notice', notice: { kind: 'file-offered', name } };
}
