// Makes help.html and support.html of the build: what stands beside this file,
// and a page for every rule and cause from the page its tests run.
const { mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '../../../..');

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const inline = (text) =>
  escaped(text)
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll('{!}', '<mark>标记</mark>');

const cells = (line) =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
const row = (line, tag) =>
  `<tr>${cells(line)
    .map((cell) => `<${tag}>${inline(cell)}</${tag}>`)
    .join('')}</tr>`;
const isRule = (line) => /^\|[\s:|-]+\|$/.test(line);

/** The pages are written with headings, paragraphs, lists, quotes and tables, and nothing else of Markdown. */
const BLOCKS = [
  { begins: (line) => /^#+ /.test(line), made: ([line], shift) => heading(line, shift), isSingle: true },
  { begins: (line) => line.startsWith('|'), made: (lines) => table(lines.filter((line) => !isRule(line))) },
  {
    begins: (line) => /^[-*] /.test(line),
    made: (lines) => `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`,
  },
  {
    begins: (line) => line.startsWith('>'),
    made: (lines) => `<blockquote>${lines.map((line) => inline(line.replace(/^> ?/, ''))).join('<br>')}</blockquote>`,
  },
  { begins: (line) => line.trim() !== '', made: (lines) => `<p>${lines.map(inline).join('<br>')}</p>` },
];

function heading(line, shift) {
  const level = Math.min(6, line.indexOf(' ') + shift);
  return `<h${level}>${inline(line.replace(/^#+ /, '').replace(/ `[^`]*`$/, ''))}</h${level}>`;
}

const table = ([head = '', ...body]) =>
  `<div class="table"><table><thead>${row(head, 'th')}</thead><tbody>${body.map((line) => row(line, 'td')).join('')}</tbody></table></div>`;

/** Markdown as HTML; headings sink by `shift` levels. */
function rendered(text, shift = 0) {
  const lines = text.replaceAll('\r', '').split('\n');
  const parts = [];
  for (let at = 0; at < lines.length;) {
    const block = BLOCKS.find(({ begins }) => begins(lines[at]));
    if (!block) {
      at += 1;
      continue;
    }
    const own = [lines[at]];
    for (
      at += 1;
      !block.isSingle && at < lines.length && BLOCKS.find(({ begins }) => begins(lines[at])) === block;
      at += 1
    )
      own.push(lines[at]);
    parts.push(block.made(own, shift));
  }
  return parts.join('\n');
}

const STYLE = 'help.css';
const page = (title, body) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<link rel="icon" href="assets/app-32.png">
<link rel="stylesheet" href="theme.css">
<link rel="stylesheet" href="${STYLE}">
</head>
<body><main>
${body}
</main></body>
</html>
`;

/** The pages of rules or causes: id, title and text. */
const pagesIn = (folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.md') && !name.startsWith('README'))
    .map((name) => {
      const text = readFileSync(path.join(root, folder, name), 'utf8');
      return { id: name.replace(/\.md$/, ''), title: (/^# (.+?)(?: `.*)?$/m.exec(text) ?? ['', name])[1], text };
    });

const index = (title, pages) =>
  `<h2>${title}</h2><ul class="index">${pages.map(({ id, title: name }) => `<li><a href="#${id}">${escaped(name)}</a></li>`).join('')}</ul>`;
const section = ({ id, text }) =>
  `<section id="${id}">${rendered(text, 1)}<p><a href="#top">回到目录</a></p></section>`;

/** Both pages as files by name. */
function helpPages() {
  const { version } = require(path.join(root, 'package.json'));
  const read = (name) => readFileSync(path.join(__dirname, name), 'utf8');
  const [rules, causes] = [pagesIn('src/core/rules'), pagesIn('src/core/causes')];
  const foot = `<p class="version">附表审核 ${version}</p>`;
  return {
    'help.html': page(
      '附表审核 使用说明',
      [
        `<div id="top">${rendered(read('help.md'))}</div>`,
        '<p><a href="support.html">遇到问题</a></p>',
        foot,
        index('规则', rules),
        index('差错的成因', causes),
        ...rules.map(section),
        ...causes.map(section),
      ].join('\n'),
    ),
    'support.html': page(
      '附表审核 支持',
      `${rendered(read('support.md'))}\n<p><a href="help.html">使用说明</a></p>\n${foot}`,
    ),
    [STYLE]: read('help.css'),
  };
}

/** Writes the pages into a folder. */
function buildHelp(folder = path.join(root, 'dist')) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(helpPages())) writeFileSync(path.join(folder, name), text);
}

module.exports = { buildHelp, helpPages };
