/** Who owes what: loaded with the first of its commands. */
export { exportReceivables } from './export-receivables.ts';
export { showReceivables } from './receivables-panel.ts';
