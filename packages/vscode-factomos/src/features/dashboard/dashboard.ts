/** The receivables dashboard, loaded with its first command. */
export { exportReceivables } from './export-receivables.ts';
export { showReceivables } from './receivables-panel.ts';
