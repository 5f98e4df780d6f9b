/** Fields and buttons. Targets are at least 2.5 rem high, for touch screens. */
export const forms = `
.button, button { display: inline-flex; align-items: center; justify-content: center; gap: 0.45rem; min-height: 2.5rem;
  padding: 0.4rem 0.95rem; border-radius: 8px; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent);
  font: inherit; font-size: 0.9375rem; font-weight: 600; text-decoration: none; cursor: pointer; }
.button:hover, button:hover { background: var(--accent-hover); border-color: var(--accent-hover); color: var(--on-accent); }
.button.quiet, button.quiet { background: transparent; color: var(--accent); border-color: var(--border-strong); }
.button.quiet:hover, button.quiet:hover { background: var(--accent-soft); color: var(--accent); }
.button.danger, button.danger { background: var(--bad); border-color: var(--bad); color: var(--surface); }
.button.danger:hover, button.danger:hover { filter: brightness(0.92); }
.button.small, button.small { min-height: 2rem; padding: 0.15rem 0.65rem; font-size: 0.875rem; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0.6rem; align-items: start; }
.pair > button { margin-top: 1.65rem; }
form.inline { display: inline-flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
.fields { display: grid; gap: 0.9rem 1.1rem; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); align-items: start; }
.field { display: grid; gap: 0.25rem; min-width: 0; }
.field.wide { grid-column: 1 / -1; }
.field > label, .field > .label, fieldset > legend { font-weight: 600; font-size: 0.9375rem; }
.field .hint { color: var(--muted); font-size: 0.8438rem; }
.field .wrong { color: var(--bad); font-size: 0.875rem; font-weight: 600; }
.need { color: var(--bad); font-weight: 400; }
input, select, textarea { width: 100%; min-height: 2.5rem; padding: 0.4rem 0.65rem; border: 1px solid var(--border-strong); border-radius: 8px;
  background: var(--surface); color: var(--text); font: inherit; font-size: 0.9375rem; }
textarea { min-height: 5.5rem; resize: vertical; }
input[type=checkbox], input[type=radio] { width: 1.1rem; height: 1.1rem; min-height: 0; accent-color: var(--accent); flex: none; }
input[aria-invalid=true], select[aria-invalid=true], textarea[aria-invalid=true] { border-color: var(--bad); border-width: 2px; }
fieldset { border: 1px solid var(--border); border-radius: var(--radius); margin: 0; padding: 0.75rem 1rem 1rem; min-width: 0; }
.check { display: flex; gap: 0.55rem; align-items: center; }
.actions { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: center; }
.card > .search { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: end; }
.card > .search .field { flex: 1 1 11rem; }
.line-fields { display: grid; gap: 0.6rem 0.75rem; margin: 0.6rem 0 0.9rem; grid-template-columns: repeat(2, minmax(0, 1fr)); align-items: end; }
.line-fields label { font-family: var(--mono); font-size: 0.75rem; font-weight: 400; overflow-wrap: anywhere; }
@media (min-width: 48rem) { .line-fields { grid-template-columns: 9rem minmax(0, 1fr) 9rem 9rem; } }
.line-fields.plain-labels label { font-family: inherit; font-size: 0.875rem; font-weight: 600; }
@media (min-width: 48rem) { .line-fields.plain-labels { grid-template-columns: minmax(0, 1.3fr) minmax(0, 1fr) 6rem 7.5rem; } }
.first-submit { position: absolute; left: -100vw; }

.plain { min-height: 100vh; display: grid; place-items: center; padding: 1rem; }
.plain > main { max-width: 30rem; padding: 0; }
.plain .card .body { padding: 1.4rem; gap: 1.1rem; }
.plain-foot { margin-top: 0.6rem; } .plain .language-switch { justify-content: center; }
.popup .body { padding: 1rem 1.1rem !important; gap: 0.6rem !important; } .popup h1 { font-size: 1.0625rem; overflow-wrap: anywhere; } .popup .stack { gap: 0.55rem; }
.popup .small { font-size: 0.8438rem; line-height: 1.4; }
.app { display: flex; gap: 0.9rem; align-items: center; }
.app img, .app .initial { width: 2.5rem; height: 2.5rem; border-radius: 8px; flex: none; object-fit: cover; }
.app .initial { display: grid; place-items: center; background: var(--accent-soft); color: var(--accent); font-weight: 700; font-size: 1.2rem; }
`;
