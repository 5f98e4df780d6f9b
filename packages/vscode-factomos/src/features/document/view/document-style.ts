/** The style of a document, in the colours of VS Code's theme. In narrow editors, lines become cards. */
export const DOCUMENT_STYLE = `
:root { --soft: var(--vscode-descriptionForeground); --edge: var(--vscode-contrastBorder, var(--vscode-panel-border, var(--vscode-editorWidget-border, #8888)));
  --overdue: var(--vscode-factomos-overdueForeground, var(--vscode-errorForeground)); --accent: var(--vscode-textLink-foreground); --desk: var(--vscode-sideBar-background, var(--vscode-editor-background)); }
html { scrollbar-color: auto; }
body { margin: 0; padding: 0 0 2rem; color: var(--vscode-editor-foreground); background: var(--desk);
  font-family: var(--vscode-font-family); font-size: var(--vscode-font-size, 13px); line-height: 1.5; overflow-wrap: anywhere; }
h1, h2, p, ul, dl, dd, table { margin: 0; padding: 0; }
ul { list-style: none; }
bdi { unicode-bidi: isolate; }
table { border-collapse: collapse; width: 100%; }
.hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.actions { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 0.4rem; padding: 0.6rem 1rem; background: var(--desk); border-bottom: 1px solid var(--edge); }
button { font: inherit; line-height: 1.3; padding: 0.25rem 0.65rem; border: 1px solid var(--vscode-button-border, var(--vscode-contrastBorder, transparent)); border-radius: 2px; cursor: pointer;
  color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); text-align: start; }
button:hover { background: var(--vscode-button-secondaryHoverBackground); }
button.primary { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
button.primary:hover { background: var(--vscode-button-hoverBackground); }
button small { font-size: 0.85em; margin-inline-start: 0.3em; white-space: nowrap; }
button[aria-busy=true] { cursor: progress; opacity: 0.6; }
button:focus-visible, summary:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; }
.vscode-high-contrast button:hover, .vscode-high-contrast-light button:hover { outline: 1px dashed var(--vscode-contrastActiveBorder); outline-offset: 1px; }
.notice { margin: 0.75rem auto 0; width: min(52rem, 100% - 2rem); box-sizing: border-box; padding: 0.5rem 0.75rem; border: 1px solid var(--vscode-inputValidation-warningBorder, var(--edge));
  background: var(--vscode-inputValidation-warningBackground, transparent); color: var(--vscode-inputValidation-warningForeground, inherit); display: grid; gap: 0.4rem; justify-items: start; }
.age { margin: 0.75rem auto 0; width: min(52rem, 100% - 2rem); color: var(--soft); }
.sheet, .more { margin: 0.75rem auto 0; width: min(52rem, 100% - 2rem); box-sizing: border-box; }
.sheet { background: var(--vscode-editor-background); border: 1px solid var(--edge); border-radius: 3px; padding: clamp(0.9rem, 5vw, 2.75rem); display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr); }
.head { display: flex; flex-wrap: wrap; gap: 0.75rem 2rem; justify-content: space-between; align-items: start; padding-bottom: 1rem; border-bottom: 2px solid var(--accent); }
h1 { font-size: 1.85em; line-height: 1.2; font-weight: 600; letter-spacing: -0.01em; }
h1 span { display: block; font-size: 0.6em; font-weight: 400; color: var(--soft); font-variant-numeric: tabular-nums; letter-spacing: 0; margin-top: 0.25rem; }
.status { display: inline-block; margin-top: 0.5rem; padding: 0.1rem 0.55rem; border: 1px solid currentColor; border-radius: 1rem; }
.overdue { color: var(--overdue); font-weight: 600; }
.dates { display: grid; grid-template-columns: auto auto; gap: 0.15rem 1.25rem; }
.dates dt { color: var(--soft); } .dates dd { text-align: end; font-weight: 600; font-variant-numeric: tabular-nums; }
.parties { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr)); }
h2 { font-size: 0.85em; font-weight: 600; text-transform: uppercase; letter-spacing: 0.05em; color: var(--soft); margin-bottom: 0.3rem; }
.name { font-weight: 600; font-size: 1.1em; }
.soft { color: var(--soft); }
.text { white-space: pre-line; }
.lines th, .lines td { padding: 0.5rem 0.45rem; vertical-align: top; text-align: start; }
.lines th:first-child, .lines td:first-child { padding-inline-start: 0; } .lines th:last-child, .lines td:last-child { padding-inline-end: 0; }
.lines thead th { font-weight: 600; color: var(--soft); vertical-align: bottom; border-bottom: 1px solid var(--vscode-editor-foreground); }
.lines tbody tr { border-bottom: 1px solid var(--edge); }
.lines tbody th { font-weight: 600; color: var(--accent); padding-top: 1rem; }
.lines .what { width: 100%; min-width: 9rem; } .what span { display: block; }
.lines .number, .totals .number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.lines .quantity { white-space: normal; } .quantity bdi { display: inline-block; max-width: 8rem; overflow-wrap: break-word; vertical-align: top; }
.sums { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 21rem); align-items: start; }
.totals th { font-weight: 400; text-align: start; color: var(--soft); } .totals th, .totals td { padding: 0.25rem 0; vertical-align: top; }
.totals .gross th, .totals .gross td { font-weight: 600; color: inherit; border-top: 1px solid var(--vscode-editor-foreground); }
.totals .due th, .totals .due td { font-weight: 700; font-size: 1.15em; border-top: 1px solid var(--edge); }
.totals .due:not(.overdue) th, .totals .due:not(.overdue) td { color: inherit; }
.totals .overdue th { color: inherit; font-weight: 700; }
.chart { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0.4rem 0.75rem; align-items: center; margin-bottom: 1rem; }
.chart .later { color: var(--accent); }
.old .sums, .old .head .status { opacity: 0.75; }
.foot { border-top: 1px solid var(--edge); padding-top: 0.75rem; color: var(--soft); font-size: 0.92em; }
.more { display: grid; gap: 1rem; }
.more li { padding: 0.35rem 0; border-bottom: 1px solid var(--edge); }
.more button { margin-top: 0.4rem; }
@media (max-width: 36rem) {
  .actions { position: static; }
  .sums { grid-template-columns: minmax(0, 1fr); }
  .lines thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .lines, .lines tbody, .lines tr, .lines td, .lines tbody th { display: block; width: auto; padding-inline: 0 !important; }
  .lines tr { padding-block: 0.45rem; }
  .lines td { padding-block: 0.1rem; display: flex; justify-content: space-between; gap: 1rem; }
  .lines .what { display: block; font-weight: 600; min-width: 0; } .what .soft { font-weight: 400; }
  .lines td.number { white-space: normal; max-width: none; } .lines td.none { display: none; }
  .lines td[data-label]::before { content: attr(data-label); color: var(--soft); text-align: start; }
  .dates { gap: 0.15rem 0.75rem; }
}
`;
