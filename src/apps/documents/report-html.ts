import {
  a1,
  areaA1,
  coverageLine,
  LEVEL_NAMES,
  periodName,
  UNREAD_REASONS,
  verdictLine,
  type Finding,
  type Report,
} from '../../core';
import { html, type Markup } from './html';
import { REPORT_STYLE } from './report-style';

/** One workbook's part of the report. */
export function reportHtml(file: string, report: Report): string {
  const { errors, warnings, infos, incomplete, state } = report.verdict;
  return html`<section>
    <h2>${file}</h2>
    <p class="verdict ${TONES[state]}">${verdictLine(report.verdict)}</p>
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
  const order = ['error', 'warning', 'info'];
  const lines = [...findings].sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
  return html`<table>
    <thead>
      <tr>
        <th>级别</th>
        <th>位置</th>
        <th>市县</th>
        <th>项目</th>
        <th>填报值</th>
        <th>应为</th>
        <th>问题</th>
        <th>依据</th>
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
