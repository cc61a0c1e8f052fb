import { proofreadIn, standingIn } from './pages';
import { firstModel, type Model } from '../../../src/apps/addin/model';
import { type ShownProgress } from '../../../src/apps/addin/pages/progress/model';
import { MOST_CHARACTERS } from '../../../src/apps/addin/pages/proofread/model';
import { update } from '../../../src/apps/addin/update';
import { settingsForm } from '../../../src/apps/addin/pages/progress/new-settings-form';
import { draftCircular, rateEdits, thresholdsOf } from '../../../src/core';
import { auditedOf, faulty } from './reports';
import { circularText, seed } from './workbooks';

const ready: Model = { ...firstModel, surroundings: 'excel' };
let standing: ShownProgress;
beforeAll(async () => {
  standing = await standingIn('annexes-2022-09-faulty.xlsx');
});

describe('the page of progress', () => {
  test('a question reads the workbook first, and opens with what was read', () => {
    const [reading, commands] = update(ready, { kind: 'ask-rates' });
    expect(commands).toEqual([{ kind: 'progress', question: 'rates' }]);
    const [model] = update(reading, {
      kind: 'progressed',
      standing,
      dialog: { kind: 'rates', plan: rateEdits(standing.snapshot) },
    });
    expect(model).toMatchObject({ page: 'progress', step: undefined, dialog: { kind: 'rates' } });
  });

  test('only empty cells are filled unless a person agrees to more', () => {
    const [asked] = update(
      { ...ready, standing },
      { kind: 'progressed', standing, dialog: { kind: 'rates', plan: rateEdits(standing.snapshot) } },
    );
    const plan = asked.dialog?.kind === 'rates' ? asked.dialog.plan : undefined;
    expect(plan?.fill).toEqual([]);
    expect(update(asked, { kind: 'write-rates', withReplaced: false })[1]).toEqual([]);
    const [, [command]] = update(asked, { kind: 'write-rates', withReplaced: true });
    expect(command).toMatchObject({ kind: 'write-rates' });
    expect(command?.kind === 'write-rates' && command.changes.length).toBe(plan?.replace.length);
  });

  test('newer figures hand the newer workbook to the last audit, so that no change is refused or forgotten', () => {
    const before: Model = { ...ready, audited: { ...auditedOf(faulty), undoable: 2 } };
    const [model] = update(before, { kind: 'progressed', standing });
    expect(model.audited?.snapshot).toBe(standing.snapshot);
    expect(model.audited?.undoable).toBeUndefined();
    expect(model.audited?.report).toBe(faulty);
  });

  test('an audit brings newer figures along', () => {
    expect(update(ready, { kind: 'audited', audited: auditedOf(faulty), standing })[0].standing).toBe(standing);
  });

  test('filters are laid over one another and lifted with nothing', () => {
    const [one] = update(ready, { kind: 'view', change: { status: 'zero', text: '长' } });
    const [other] = update(one, { kind: 'view', change: { status: undefined, text: '' } });
    expect(one.view).toEqual({ part: 'places', status: 'zero', text: '长' });
    expect(other.view).toEqual({ part: 'places' });
  });

  test('settings that are no thresholds are not saved', () => {
    const [asked] = update(ready, {
      kind: 'progressed',
      standing,
      dialog: {
        kind: 'settings',
        form: settingsForm(thresholdsOf(standing.snapshot), standing.progress.period, standing.progress.programme),
      },
    });
    const [wrong] = update(asked, { kind: 'settings-field', change: { field: 'yellow', value: 'x' } });
    expect(update(wrong, { kind: 'save-settings' })).toEqual([wrong, []]);
    expect(update(asked, { kind: 'save-settings' })[1]).toMatchObject([
      { kind: 'save-settings', thresholds: { version: 1 } },
    ]);
    expect(update(asked, { kind: 'reset-settings' })[1]).toEqual([{ kind: 'save-settings', thresholds: undefined }]);
  });
});

describe('the page of the draft', () => {
  test('a number shows its first cell', async () => {
    const draft = draftCircular(await seed('annexes-2022-09.xlsx'));
    const paragraph = draft.paragraphs.findIndex(({ kind }) => kind === 'section');
    const run = draft.paragraphs[paragraph]!.runs.findIndex(({ kind }) => kind === 'figure');
    const figure = draft.paragraphs[paragraph]!.runs[run]!;
    const [model, commands] = update(
      { ...ready, drafted: { draft, text: '通报', at: '15:32' } },
      { kind: 'choose-figure', paragraph, run },
    );
    expect(model.drafted?.chosen).toEqual({ paragraph, run });
    expect(commands).toEqual([{ kind: 'select', at: figure.kind === 'figure' ? figure.sources[0] : undefined }]);
  });

  test('there is nothing to copy before there is a draft', () => {
    expect(update(ready, { kind: 'copy-draft' })).toEqual([ready, []]);
  });
});

describe('the page of proofreading', () => {
  const written: Model = { ...ready, proofreading: proofreadIn(circularText()) };

  test('an empty text is not proofread, and one that is too long is refused with a sentence', () => {
    expect(update(ready, { kind: 'proofread', withAnnexes: false })).toEqual([ready, []]);
    const [model, commands] = update(
      { ...ready, proofreading: { text: '套'.repeat(MOST_CHARACTERS + 1), isWriting: true } },
      { kind: 'proofread', withAnnexes: false },
    );
    expect(commands).toEqual([]);
    expect(model.notice).toEqual({ kind: 'long-text' });
  });

  test('a text that changes loses the claims about the old one', () => {
    expect(update(written, { kind: 'text', text: '新' })[0].proofreading).toEqual({ text: '新', isWriting: true });
  });

  test('claims are opened, closed and filtered', () => {
    const [open] = update(written, { kind: 'choose-claim', claim: 2 });
    expect(open.proofreading.current).toBe(2);
    expect(update(open, { kind: 'choose-claim', claim: undefined })[0].proofreading.current).toBeUndefined();
    const [filtered] = update(open, { kind: 'filter-claims', verdict: 'holds' });
    expect(filtered.proofreading.verdict).toBe('holds');
    expect(update(filtered, { kind: 'filter-claims', verdict: undefined })[0].proofreading.verdict).toBeUndefined();
  });

  test('the corrected text is copied with its changes marked, even while something else runs', () => {
    const [, [command]] = update({ ...written, step: 'reading' }, { kind: 'copy-corrected' });
    expect(command).toMatchObject({ kind: 'copy', text: expect.stringContaining('58.40【原为558.40】') });
  });
});

test('going to another page leaves the news of the last one behind', () => {
  expect(update({ ...ready, notice: { kind: 'copied' } }, { kind: 'open-page', page: 'proofread' })[0]).toMatchObject({
    page: 'proofread',
    notice: undefined,
  });
});
