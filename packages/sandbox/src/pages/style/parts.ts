/** Cards, tables, badges, notices. */
export const parts = `
.card { background: var(--surface); border: 1px solid var(--border); border-radius: var(--radius); box-shadow: var(--shadow); min-width: 0; }
.card > header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; padding: 0.9rem 1.1rem; }
.card > header h2 { flex: 1 1 auto; }
.card > .body { padding: 0 1.1rem 1.1rem; display: grid; gap: 0.9rem; grid-template-columns: minmax(0, 1fr); }
.card > .body:first-child { padding-top: 1.1rem; }
.columns { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); align-items: start; }
.tiles { display: grid; gap: 0.9rem; grid-template-columns: repeat(auto-fit, minmax(min(9.25rem, 100%), 1fr)); }
.tile { background: var(--surface); border: 1px solid var(--border); border-radius: var(--radius); box-shadow: var(--shadow);
  padding: 0.9rem 1.1rem; display: flex; flex-direction: column; gap: 0.15rem; }
.tile dt { color: var(--muted); font-size: 0.875rem; }
.tile dd { margin: 0; font-size: clamp(1.0625rem, 4.5vw, 1.375rem); font-weight: 650; white-space: nowrap; font-variant-numeric: tabular-nums; letter-spacing: -0.01em; }
.tile dd.note { font-size: 0.8125rem; font-weight: 400; color: var(--muted); letter-spacing: 0; white-space: normal; }
dl.tiles { margin: 0; }
meter { width: 100%; height: 0.5rem; display: block; margin-top: 0.25rem; border-radius: 99px; }
meter::-webkit-meter-bar { border: 0; height: 0.5rem; border-radius: 99px; background: var(--sunken); }
meter::-webkit-meter-optimum-value { background: var(--accent); }
.big { font-size: 1.5rem; font-weight: 650; font-variant-numeric: tabular-nums; letter-spacing: -0.01em; }
.message { white-space: pre-line; border-top: 1px solid var(--border); padding-top: 1rem; overflow-wrap: anywhere; }
.second { display: block; color: var(--muted); font-size: 0.8438rem; font-weight: 400; }

.scroll { overflow-x: auto; border-top: 1px solid var(--border); }
.scroll + .body { padding-top: 1.1rem; border-top: 1px solid var(--border); }
.scroll:focus-visible { outline-offset: -3px; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; }
.card th, .card td { padding: 0.55rem 0.75rem; text-align: left; vertical-align: baseline; }
.card th:first-child, .card td:first-child { padding-left: 1.1rem; }
.card th:last-child, .card td:last-child { padding-right: 1.1rem; }
.card thead th { color: var(--muted); font-weight: 600; font-size: 0.8125rem; white-space: nowrap; background: var(--sunken); }
.card tbody tr { border-top: 1px solid var(--border); }
.card tbody tr:hover { background: var(--sunken); }
.card tbody th { font-weight: 600; }
.number { text-align: right !important; font-variant-numeric: tabular-nums; white-space: nowrap; }
.nowrap { white-space: nowrap; }
.wrap { overflow-wrap: anywhere; }
td .wrap { display: inline-block; min-width: min(13.5rem, 50vw); }
.card > footer { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; justify-content: space-between;
  padding: 0.7rem 1.1rem; border-top: 1px solid var(--border); font-size: 0.875rem; color: var(--muted); }
.pager { display: flex; gap: 0.5rem; list-style: none; margin: 0; padding: 0; }
.empty { padding: 2.25rem 1.1rem; text-align: center; display: grid; gap: 0.5rem; justify-items: center; border-top: 1px solid var(--border); }
.empty .what { color: var(--text); font-weight: 650; }
.empty p { max-width: 52ch; color: var(--muted); }

.badge { display: inline-flex; align-items: center; gap: 0.35rem; padding: 0.1rem 0.55rem; border-radius: 99px;
  font-size: 0.8125rem; font-weight: 600; white-space: nowrap; background: var(--sunken); color: var(--muted); }
.facts .badge { white-space: normal; overflow-wrap: anywhere; border-radius: 0.8rem; }
@media (max-width: 34rem) {
  .card th, .card td { padding-inline: 0.45rem; }
  .scroll td .badge { white-space: normal; border-radius: 0.8rem; line-height: 1.3; }
}
.badge.good { background: var(--good-soft); color: var(--good); }
.badge.warn { background: var(--warn-soft); color: var(--warn); }
.badge.bad { background: var(--bad-soft); color: var(--bad); }
.badge.info { background: var(--info-soft); color: var(--info); }
.badge.plum { background: var(--plum-soft); color: var(--plum); }
.notice { padding: 0.75rem 1rem; border-radius: var(--radius); background: var(--info-soft); color: var(--info); border: 1px solid currentColor; }
.notice.good { background: var(--good-soft); color: var(--good); }
.notice.warn { background: var(--warn-soft); color: var(--warn); }
.notice.bad { background: var(--bad-soft); color: var(--bad); }
.notice a { color: inherit; }
.facts { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: 0.35rem 1rem; margin: 0; }
.facts dt { color: var(--muted); }
.facts dd { margin: 0; overflow-wrap: anywhere; min-width: 0; }
@media (max-width: 34rem) { .facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .facts dd + dt { margin-top: 0.6rem; } }
pre { margin: 0; padding: 0.8rem 1rem; background: var(--sunken); border: 1px solid var(--border); border-radius: 8px;
  overflow: auto; max-height: 34rem; white-space: pre-wrap; overflow-wrap: anywhere; }

.with-index { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
.index h2 { font-size: 0.75rem; text-transform: uppercase; letter-spacing: 0.05em; color: var(--muted); margin: 0.9rem 0 0.2rem; }
.index h2:first-child { margin-top: 0; }
.index ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 0.25rem; }
.index a { display: block; padding: 0.15rem 0.5rem; border-radius: 6px; text-decoration: none; font-size: 0.9063rem; }
.index a:hover { background: var(--sunken); }
.index a[aria-current] { background: var(--accent-soft); font-weight: 600; }
.index { display: none; } #answer:focus { outline: none; }
@media (min-width: 62rem) { .with-index > .jump { display: none; } .index { display: block; } .with-index { grid-template-columns: 12rem minmax(0, 1fr); } .index ul { flex-direction: column; } }
details > summary { cursor: pointer; font-weight: 600; }
@media print { .top, .nav, .skip, .no-print { display: none !important; } body { background: #fff; } .frame { display: block; } }
`;
