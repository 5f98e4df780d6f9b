/** The receivables dashboard, loaded with its first command. */
export { exportReceivables } from './export-receivables.ts';
export { restoreReceivables, showReceivables } from './receivables-panel.ts';
