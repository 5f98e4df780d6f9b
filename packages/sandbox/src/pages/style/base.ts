/** The layout of every page: typography, header, navigation, main column. */
export const base = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1rem/1.55 var(--sans); }
h1, h2, h3 { line-height: 1.25; margin: 0; text-wrap: balance; }
h1 { font-size: 1.5rem; letter-spacing: -0.01em; }
h2 { font-size: 1.0625rem; }
h3 { font-size: 0.9375rem; }
p { margin: 0; }
a { color: var(--accent); text-underline-offset: 0.18em; }
a:hover { color: var(--accent-hover); }
code, pre, kbd { font-family: var(--mono); font-size: 0.875em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.muted { color: var(--muted); }
.small { font-size: 0.875rem; }
.hidden-visually {
  position: absolute; width: 1px; height: 1px; margin: -1px; padding: 0; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; border: 0;
}
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 2; padding: 0.5rem 1rem;
  background: var(--accent); color: var(--on-accent); border-radius: 0 0 8px 8px; }
.skip:focus { top: 0; color: var(--on-accent); }

.frame { display: grid; grid-template-columns: minmax(0, 1fr); min-height: 100vh; grid-template-rows: auto auto 1fr; }
.top { display: flex; align-items: center; gap: 0.75rem; padding: 0.75rem 1rem; background: var(--surface);
  border-bottom: 1px solid var(--border); border-top: 4px solid #f2c14e; }
.brand { display: inline-flex; align-items: center; gap: 0.6rem; font-weight: 650; color: var(--text); text-decoration: none; }
.brand:hover { color: var(--text); }
.brand svg { width: 1.75rem; height: 1.75rem; flex: none; }
.language-switch { margin-left: auto; display: flex; gap: 0.25rem; font-size: 0.875rem; }
.language-switch a, .language-switch span { padding: 0.2rem 0.55rem; border-radius: 6px; text-decoration: none; }
.language-switch span { background: var(--sunken); font-weight: 600; }
.nav { background: var(--surface); border-bottom: 1px solid var(--border); }
.nav ul { display: flex; flex-wrap: wrap; gap: 0.15rem 0.2rem; list-style: none; margin: 0; padding: 0.4rem 0.6rem; }
.nav a { display: flex; align-items: center; gap: 0.6rem; padding: 0.25rem 0.5rem; border-radius: 8px; color: var(--muted);
  text-decoration: none; white-space: nowrap; font-size: 0.875rem; }
.nav a:hover { background: var(--sunken); color: var(--text); }
.nav a[aria-current] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
.nav svg { display: none; width: 1.125rem; height: 1.125rem; flex: none; }
main { padding: 1.25rem 1rem 3rem; min-width: 0; max-width: 84rem; width: 100%; }
main:focus { outline: none; }
.head { display: flex; flex-wrap: wrap; gap: 0.75rem 1rem; align-items: start; margin-bottom: 1.25rem; }
.head > :first-child { flex: 1 1 18rem; min-width: 0; }
.head p { color: var(--muted); margin-top: 0.25rem; max-width: 62ch; }
.stack { display: grid; gap: 1.25rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 62rem) {
  .frame { grid-template-columns: 14.5rem minmax(0, 1fr); grid-template-rows: auto 1fr; }
  .top { grid-column: 1 / -1; padding-inline: 1.25rem; }
  .nav { border-bottom: 0; border-right: 1px solid var(--border); }
  .nav a { padding: 0.4rem 0.7rem; font-size: 0.9375rem; }
  .nav svg { display: block; }
  .nav ul { flex-direction: column; position: sticky; top: 0; padding: 1rem 0.75rem; }
  .nav .apart { margin-top: 0.75rem; padding-top: 0.75rem; border-top: 1px solid var(--border); }
  main { padding: 2rem 2.25rem 4rem; }
}
@media (prefers-reduced-motion: no-preference) { a, .button { transition: background-color 0.12s, color 0.12s; } }
`;
