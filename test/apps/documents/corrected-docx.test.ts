import { strFromU8, unzipSync } from 'fflate';
import { correctedDocx } from '../../../src/apps/documents/corrected-docx';
import { proofread } from '../../../src/core';

const text = [
  '关于房屋征收工作进展情况的通报',
  '　　征收拆迁6783户，58.62万㎡，其中征收6768户，558.40万㎡；拆迁15户，0.22万㎡。',
  '　　开工率由75%提高到80%。',
].join('\n');
const TIME = '2022-10-01T08:00:00.000Z';

async function xmlOf(of: string): Promise<string> {
  const bytes = await correctedDocx(of, proofread(of).claims, TIME);
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

/** The text of a document as Word shows it once every change is accepted, or refused. */
const readWith = (xml: string, dropped: 'w:ins' | 'w:del'): string =>
  xml
    .replace(new RegExp(`<${dropped}[ >].*?</${dropped}>`, 'gs'), '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim();

test('a suggestion becomes a real deletion and a real insertion, each with author, time and number', async () => {
  const xml = await xmlOf(text);
  const changes = [...xml.matchAll(/<w:(ins|del) ([^>]*)>/g)].map(([, kind, attributes = '']) => ({
    kind,
    id: /w:id="(\d+)"/.exec(attributes)?.[1],
    isSigned: attributes.includes('w:author="附表审核"') && attributes.includes(`w:date="${TIME}"`),
  }));
  expect(changes.map(({ kind, isSigned }) => ({ kind, isSigned }))).toEqual([
    { kind: 'del', isSigned: true },
    { kind: 'ins', isSigned: true },
  ]);
  expect(new Set(changes.map(({ id }) => id)).size).toBe(2);
  expect(xml).toMatch(/<w:delText[^>]*>558\.40<\/w:delText>/);
});

test('refusing the changes gives back the text, accepting them the corrected one', async () => {
  const xml = await xmlOf(text);
  const bare = text.replace(/\u3000/g, '');
  expect(readWith(xml, 'w:ins')).toBe(bare);
  expect(readWith(xml, 'w:del')).toBe(bare.replace('558.40', '58.40'));
});

test('below the addressee all is indented where no line of the text says so itself', async () => {
  const bare = ['关于房屋征收工作进展情况的通报', '各市人民政府：', '征收20户。', '拆迁8户。'];
  const indents = (xml: string): readonly boolean[] =>
    xml
      .split('<w:p>')
      .slice(1)
      .map((part) => part.includes('w:firstLine'));
  expect(indents(await xmlOf(bare.join('\n'))).slice(0, 4)).toEqual([false, false, true, true]);
  expect(indents(await xmlOf([...bare.slice(0, 3), `\u3000\u3000${bare[3]}`].join('\n'))).slice(0, 4)).toEqual([
    false,
    false,
    false,
    true,
  ]);
});

test('a text without suggestions has no tracked changes', async () => {
  expect(await xmlOf('征收拆迁20户，其中征收12户、拆迁8户。')).not.toMatch(/<w:(?:ins|del)[ >]/);
});

test('controls and half characters of a text break no document', async () => {
  const xml = await xmlOf(`${text}\u0001\u000c\uffff\ud83d。`);
  expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u);
});

test('who signs and the date stand at the right, and the line above stays with them', async () => {
  const body = [
    '关于进展情况的通报',
    '各市：',
    '完成20户。',
    '附件：1.情况表',
    '',
    '某某工作领导小组',
    '',
    '2031年7月2日',
  ];
  const paragraphs = (await xmlOf(body.join('\n'))).split('<w:p>').slice(1);
  const marks = paragraphs.map(
    (xml) => `${/w:jc w:val="(\w+)"/.exec(xml)?.[1]}${xml.includes('w:keepNext') ? ' kept' : ''}`,
  );
  expect(marks.slice(2, 8)).toEqual(['both', 'both kept', 'both kept', 'right kept', 'both kept', 'right']);
  const unsigned = await xmlOf([...body.slice(0, 5), '这是最后一段，没有署名。', '2031年7月2日'].join('\n'));
  expect(unsigned).not.toContain('w:val="right"');
});
