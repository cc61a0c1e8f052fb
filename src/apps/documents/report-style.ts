/** How the report looks on a screen and on A4 lying; the boxes above hide rows without a script. */
export const REPORT_STYLE = `
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
th { background: #f0f0f0; white-space: nowrap; }
.figure { font-variant-numeric: tabular-nums; text-align: right; } .cell { white-space: nowrap; font-weight: 600; } .level { white-space: nowrap; }
.error .level { color: #b10e1c; } .warning .level { color: #8a5a00; } .info .level { color: #0f548c; }
details { margin-top: 8px; } footer { margin-top: 24px; color: #616161; }
body:has(.show-error:not(:checked)) tr.error, body:has(.show-warning:not(:checked)) tr.warning, body:has(.show-info:not(:checked)) tr.info { display: none; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { max-width: none; padding: 0; font-size: 11px; } .filters { display: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
@media (max-width: 640px) { table, tbody, tr, td { display: block; } thead { display: none; } tr { border: 1px solid #c7c7c7; margin-bottom: 8px; } td { border: 0; padding: 2px 6px; text-align: left; } td:empty { display: none; } }
`;
