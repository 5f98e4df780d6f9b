/** One sheet for every page, readable in light and dark, on a phone and at 200 %. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5a6675; --paper: #fff; --line: #c9d1dc; --act: #a8301f; --on-act: #fff; --warn: #8a5a00; --bad: #a8201a; --good: #1d6b38; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f5; --soft: #a9b4c2; --paper: #171c24; --line: #3a4452; --act: #f0826f; --on-act: #1c0d0a; --warn: #f0c060; --bad: #ff8f86; --good: #7fd39b; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.5rem; margin: 0 0 0.5rem; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 0.5rem; }
code { overflow-wrap: anywhere; font-size: 0.9em; }
a { color: var(--act); }
.soft { color: var(--soft); }
.warning { border-left: 4px solid var(--warn); padding: 0.25rem 0 0.25rem 0.75rem; }
#status { min-height: 3rem; margin: 1rem 0; font-weight: 600; }
#status[data-tone="bad"] { color: var(--bad); }
#status[data-tone="good"] { color: var(--good); }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: 0.5rem 1rem; border: 1px solid var(--act); border-radius: 6px; background: var(--act); color: var(--on-act); cursor: pointer; }
button.plain { background: transparent; color: var(--ink); border-color: var(--line); }
button:disabled { opacity: 0.55; cursor: default; }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
label { display: block; font-weight: 600; margin-top: 0.75rem; }
.field { display: flex; gap: 0.5rem; margin-top: 0.25rem; }
input { flex: 1; min-width: 0; min-height: 2.75rem; font: 0.95rem/1.4 ui-monospace, monospace; padding: 0.4rem 0.6rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); }
`;
