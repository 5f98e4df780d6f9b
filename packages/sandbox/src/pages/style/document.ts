/** The printed document: light in dark mode too, as the client receives it. */
export const documentStyle = `
.desk { min-height: 100vh; padding: 1rem; display: grid; gap: 1rem; justify-content: center; grid-template-columns: minmax(0, 52rem); align-content: start; }
.desk main { padding: 0; max-width: none; }
.desk-bar { display: flex; flex-wrap: wrap; gap: 0.75rem; align-items: center; justify-content: space-between; }
.sheet { --ink: #18212c; --soft: #526070; --rule: #ccd4dc; background: #fff; color: var(--ink); padding: clamp(1.25rem, 5vw, 3.5rem);
  border-radius: 4px; box-shadow: 0 1px 3px rgb(16 24 40 / 12%), 0 12px 32px rgb(16 24 40 / 8%); font-size: 0.9375rem; display: grid; gap: 1.75rem;
  grid-template-columns: minmax(0, 1fr); overflow-wrap: anywhere; }
.sheet-head { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: start; padding-bottom: 1.25rem; border-bottom: 3px solid #0f5f6e; }
.sheet-head h1 { font-size: 1.9rem; letter-spacing: -0.02em; }
.sheet-number { font-size: 1.0625rem; color: var(--soft); font-variant-numeric: tabular-nums; }
.sheet-dates { display: grid; grid-template-columns: auto auto; gap: 0.15rem 1.25rem; margin: 0.4rem 0 0; }
.sheet-dates dt { color: var(--soft); } .sheet-dates dd { margin: 0; text-align: right; font-weight: 600; }
.sheet-parties { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); }
.sheet-parties h2, .sheet-sums h2 { font-size: 0.75rem; text-transform: uppercase; letter-spacing: 0.06em; color: var(--soft); margin-bottom: 0.35rem; }
.sheet-name { font-weight: 650; font-size: 1.0625rem; }
.sheet-id { color: var(--soft); font-size: 0.875rem; }
.sheet-credits { font-weight: 600; }
.sheet-subject strong { margin-right: 0.5rem; color: var(--soft); font-weight: 600; }
.sheet-lines { table-layout: auto; }
.sheet-lines .number { overflow-wrap: normal; }
.sheet-lines th, .sheet-lines td { padding: 0.55rem 0.45rem; vertical-align: top; text-align: left; }
.sheet-lines th:first-child, .sheet-lines td:first-child { padding-left: 0; }
.sheet-lines th:last-child, .sheet-lines td:last-child { padding-right: 0; }
.sheet-lines thead th { font-size: 0.8125rem; color: var(--soft); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
.sheet-lines tbody tr { border-bottom: 1px solid var(--rule); break-inside: avoid; }
.sheet-lines .sheet-title th { padding-top: 1.1rem; font-weight: 650; color: #0f5f6e; break-after: avoid; }
.sheet-what { width: 100%; min-width: 10rem; } .sheet-what span { display: block; }
.sheet-more, .sheet-comment { white-space: pre-line; color: var(--soft); } .sheet-more { font-size: 0.875rem; }
.sheet-sums { display: grid; gap: 1.5rem; grid-template-columns: minmax(0, 1fr) minmax(0, 22rem); align-items: start; break-inside: avoid; }
.sheet-sums ul { margin: 0; padding: 0; list-style: none; color: var(--soft); font-size: 0.875rem; }
.sheet-sums li span { display: block; }
.sheet-totals th { font-weight: 400; text-align: left; color: var(--soft); } .sheet-totals th, .sheet-totals td { padding: 0.3rem 0; }
.sheet-gross th, .sheet-gross td { font-weight: 650; color: var(--ink); border-top: 1px solid var(--ink); }
.sheet-due th, .sheet-due td { font-weight: 700; color: #0f5f6e; font-size: 1.125rem; border-top: 1px solid var(--rule); }
.sheet-accept { min-height: 7rem; width: min(22rem, 100%); justify-self: end; border: 1px dashed #7b8896; border-radius: 6px; padding: 0.75rem; color: var(--soft); font-size: 0.875rem; }
.sheet-legal { border-top: 1px solid var(--rule); padding-top: 1rem; font-size: 0.8125rem; color: var(--soft); display: grid; gap: 0.4rem; break-inside: avoid; }
@media (max-width: 40rem) {
  .sheet-sums { grid-template-columns: minmax(0, 1fr); }
  .sheet-lines thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .sheet-lines, .sheet-lines tbody, .sheet-lines tr, .sheet-lines td, .sheet-lines th[scope=rowgroup] { display: block; width: auto; padding-inline: 0 !important; }
  .sheet-lines tr { padding-block: 0.5rem; }
  .sheet-lines td { padding-block: 0.1rem; display: flex; justify-content: space-between; gap: 1rem; }
  .sheet-lines .sheet-what { display: block; font-weight: 600; } .sheet-more { font-weight: 400; }
  .sheet-lines td.number { white-space: normal; overflow-wrap: anywhere; } .sheet-lines td.none { display: none; }
  .sheet-lines td[data-label]::before { content: attr(data-label); color: var(--soft); white-space: nowrap; }
}
@page { size: A4; margin: 16mm 15mm; }
@media print {
  .desk { padding: 0; display: block; }
  .sheet { box-shadow: none; padding: 0; border-radius: 0; font-size: 10pt; }
  .sheet-lines thead { display: table-header-group; }
}
`;
