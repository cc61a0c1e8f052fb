import { editedCells, editOf, findingAt, isEdited, rechecksAlone } from '../../../src/apps/addin/pages/audit/alive';
import { verdictText } from '../../../src/apps/addin/pages/audit/verdict';
import { words } from '../../../src/apps/addin/words';
import { firstModel, type Model } from '../../../src/apps/addin/model';
import { update } from '../../../src/apps/addin/update';
import { auditedOf, faulty, tablesOn } from './reports';

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const audited = auditedOf(faulty, { sheets: [tablesOn(['附件1'])[0]!.sheet], settings: {} });
const marked = faulty.findings.find(({ isMarked }) => isMarked)!;
const ready: Model = { ...firstModel, surroundings: 'excel', audited };
const changed = { kind: 'changed', sheet: marked.at.sheet, area: area(marked.at.row, marked.at.column) } as const;

test('a change in an annex makes the verdict stale and asks Excel nothing', () => {
  const [model, commands] = update(ready, { kind: 'happened', happening: changed });
  expect(model.alive.edited).toEqual([{ sheet: marked.at.sheet, area: changed.area }]);
  expect(isEdited(marked, model.alive.edited)).toBe(true);
  expect(commands).toEqual([]);
});

test('changes are counted cell by cell, each once', () => {
  expect(
    editedCells([
      { sheet: 'A', area: area(6, 7) },
      { sheet: 'A', area: area(6, 7, 2, 2) },
    ]),
  ).toEqual({ names: ['H7', 'H7:I8'], count: 4 });
  expect(editedCells([{ sheet: 'A' }])).toEqual({ names: [], count: undefined });
});

test('a sheet that holds no annex and is known concerns nobody; one that is new does', () => {
  const aside = { ...tablesOn(['附件1'])[0]!.sheet, name: '草稿', origin: { row: 0, column: 0 }, values: [['随手记']] };
  const known = auditedOf(faulty, { sheets: [aside], settings: {} });
  expect(editOf(known, { kind: 'changed', sheet: '草稿', area: area(0, 0) })).toBeUndefined();
  expect(editOf(known, { kind: 'changed', area: area(0, 0) })).toEqual({ area: area(0, 0) });
});

test('an audit of its own accord needs a person to ask for it, or a host that keeps undo and a quick workbook', () => {
  expect(rechecksAlone(ready)).toBe(false);
  expect(rechecksAlone({ ...ready, alive: { ...ready.alive, keepsUndo: true } })).toBe(true);
  expect(
    rechecksAlone({ ...ready, alive: { ...ready.alive, keepsUndo: true }, audited: { ...audited, took: 900 } }),
  ).toBe(false);
  expect(rechecksAlone({ ...ready, alive: { ...ready.alive, recheck: true } })).toBe(true);
  expect(rechecksAlone({ ...ready, alive: { ...ready.alive, keepsUndo: true, recheck: false } })).toBe(false);
});

test('it begins after the last change, waits while something else goes on, and keeps page and notice', () => {
  const asked: Model = { ...ready, page: 'progress', alive: { ...ready.alive, recheck: true } };
  const [edited, [wait]] = update(asked, { kind: 'happened', happening: changed });
  expect(wait).toEqual({ kind: 'wait-quiet', after: 1 });
  const [more] = update(edited, { kind: 'happened', happening: changed });
  expect(update(more, { kind: 'quiet', after: 1 })).toEqual([more, []]);
  expect(update({ ...more, step: 'reading' }, { kind: 'quiet', after: 2 })[1]).toEqual([
    { kind: 'wait-quiet', after: 2 },
  ]);
  expect(update(more, { kind: 'quiet', after: 2 })[1]).toEqual([{ kind: 'audit', isSilent: true }]);
  const mended = auditedOf({ ...faulty, findings: faulty.findings.filter(({ id }) => id !== marked.id) });
  const [after, commands] = update(more, { kind: 'audited', audited: mended, isSilent: true });
  expect(after).toMatchObject({ page: 'progress', alive: { edited: [], settled: [{ id: marked.id }] } });
  expect(commands).toEqual([{ kind: 'wait-faded' }]);
  expect(update(after, { kind: 'faded' })[0].alive.settled).toEqual([]);
});

test('the finding of a selected cell opens, and lifts filters that hide it', () => {
  expect(findingAt(audited, { ...changed, kind: 'selected' })?.id).toBe(marked.id);
  const hidden: Model = { ...ready, list: { ...ready.list, filter: { text: '没有这样的' } } };
  const [model, commands] = update(hidden, { kind: 'happened', happening: { ...changed, kind: 'selected' } });
  expect(model.list).toMatchObject({ current: marked.id, filter: {} });
  expect(commands).toEqual([]);
});

test('auditing by itself is offered only where the pane hears of changes', () => {
  const offered = (model: Model): boolean => JSON.stringify(verdictText(model, audited)).includes(words.recheck);
  expect(offered(ready)).toBe(false);
  const [followed] = update(ready, { kind: 'following', keepsUndo: false, recheck: undefined });
  expect(offered(followed)).toBe(true);
});
