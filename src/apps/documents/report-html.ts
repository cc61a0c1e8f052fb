import {
  a1,
  areaA1,
  coverageLine,
  INCOMPLETE_AUDIT,
  LEVEL_NAMES,
  periodName,
  UNREAD_REASONS,
  verdictLine,
  worstFirst,
  type Finding,
  type Report,
} from '../../core';
import { html, type Markup } from './html';

/** One workbook's part of the report. */
export function reportHtml(file: string, report: Report): string {
  const { errors, warnings, infos, incomplete, state } = report.verdict;
  return html`<section>
    <h2>${file}</h2>
    <p class="verdict ${TONES[state]}">${state === 'incomplete' ? INCOMPLETE_AUDIT : verdictLine(report.verdict)}</p>
    <p class="counts">错误${errors}处，核实${warnings}处，提示${infos}处。${coverageLine(report)}。</p>
    ${
      incomplete.length > 0
        ? html`<ul>
            ${incomplete.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>`
        : undefined
    }
    ${findingsTable(report.findings)}
    ${
      report.unread.length > 0
        ? html`<details open>
            <summary>没有读懂（${report.unread.length}）</summary>
            <ul>
              ${report.unread.map(
                ({ sheet, area, text, reason }) =>
                  html`<li>${sheet} ${areaA1(area)} ${text}：${UNREAD_REASONS[reason]}</li>`,
              )}
            </ul>
          </details>`
        : undefined
    }
    <details>
      <summary>识别到的附表（${report.tables.length}）</summary>
      <ul>
        ${report.tables.map(
          (table) =>
            html`<li>
              ${table.sheet.name}：${table.annex.name}${table.period ? `，${periodName(table.period)}` : ''}，${table.rows.length}行
            </li>`,
        )}
      </ul>
    </details>
    ${
      report.skipped.length > 0
        ? html`<details>
            <summary>未检查（${report.skipped.length}）</summary>
            <ul>
              ${report.skipped.map(
                (one) => html`<li>${one.title}${one.sheet === undefined ? '' : `（${one.sheet}）`}：${one.reason}</li>`,
              )}
            </ul>
          </details>`
        : undefined
    }
  </section>`.markup;
}

const TONES = { ready: 'ready', open: 'warning', errors: 'error', incomplete: 'warning' } as const;

function findingsTable(findings: readonly Finding[]): Markup {
  if (findings.length === 0) return html`<p>没有发现问题。</p>`;
  const lines = worstFirst(findings);
  return html`<table>
    <thead>
      <tr>
        <th>级别</th>
        <th>位置</th>
        <th class="place">市县</th>
        <th>项目</th>
        <th class="figure">填报值</th>
        <th class="figure">应为</th>
        <th>问题</th>
        <th class="basis">依据</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(findingLine)}
    </tbody>
  </table>`;
}

const findingLine = (finding: Finding): Markup =>
  html`<tr class="${finding.level}">
    <td><b class="level">${LEVEL_NAMES[finding.level]}</b></td>
    <td>${finding.at.sheet} <span class="cell">${a1(finding.at)}</span></td>
    <td>${finding.place}</td>
    <td>${finding.column}</td>
    <td class="figure">${finding.value}</td>
    <td class="figure">${finding.expected}</td>
    <td>${finding.title}：${finding.message}${explained(finding)}</td>
    <td>${finding.basis}</td>
  </tr> `;

const explained = ({ explanation }: Finding): string | undefined =>
  explanation && `（说明：${explanation.text}，${explanation.person}，${explanation.date}）`;

/** The whole report, one file: printable, filtered without a script, and unable to ask any server for anything. */
export const reportPage = (sections: readonly string[], version: string): string =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <title>附表审核报告</title>
        <style>
          ${{ markup: REPORT_STYLE }}
        </style>
      </head>
      <body>
        <h1>附表审核报告</h1>
        <fieldset class="filters">
          <legend>显示</legend>
          <label><input type="checkbox" class="show-error" checked />错误</label
          ><label><input type="checkbox" class="show-warning" checked />核实</label>
          <label><input type="checkbox" class="show-info" checked />提示</label>
        </fieldset>
        ${sections.map((markup) => ({ markup }))}
        <footer>附表审核 ${version}</footer>
      </body>
    </html> `.markup;

/** How the report looks on a screen and on A4 lying; the boxes above hide rows without a script. */
const REPORT_STYLE = `
:root { color-scheme: light; font: 14px/1.5 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; color: #242424; }
body { margin: 0 auto; padding: 16px; max-width: 1280px; }
h1 { font-size: 24px; margin: 0 0 12px; }
h2 { font-size: 18px; margin: 24px 0 4px; overflow-wrap: anywhere; }
.filters { border: 1px solid #c7c7c7; border-radius: 4px; display: flex; flex-wrap: wrap; gap: 4px 16px; }
.filters label { display: flex; gap: 4px; align-items: center; }
.verdict { font-size: 16px; font-weight: 600; margin: 4px 0; padding: 6px 10px; border-left: 6px solid; }
.verdict.error { border-color: #b10e1c; background: #fdf3f4; } .verdict.warning { border-color: #8a5a00; background: #fff9e8; }
.verdict.ready { border-color: #0e700e; background: #f1faf1; }
.counts { margin: 4px 0 8px; color: #424242; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #c7c7c7; padding: 4px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #f0f0f0; white-space: nowrap; } .place { min-width: 4.5em; } .basis { min-width: 12em; }
th.figure, .figure { font-variant-numeric: tabular-nums; text-align: right; } .cell { white-space: nowrap; font-weight: 600; } .level { white-space: nowrap; }
.error .level { color: #b10e1c; } .warning .level { color: #8a5a00; } .info .level { color: #0f548c; }
details { margin-top: 8px; } footer { margin-top: 24px; color: #616161; }
body:has(.show-error:not(:checked)) tr.error, body:has(.show-warning:not(:checked)) tr.warning, body:has(.show-info:not(:checked)) tr.info { display: none; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { max-width: none; padding: 0; font-size: 11px; } .filters { display: none; } tr { break-inside: avoid; } h2, .verdict, .counts { break-after: avoid; } thead { display: table-header-group; } }
@media (max-width: 640px) { table, tbody, tr, td { display: block; } thead { display: none; } tr { border: 1px solid #c7c7c7; margin-bottom: 8px; } td { border: 0; padding: 2px 6px; text-align: left; } td:empty { display: none; } }
`;
