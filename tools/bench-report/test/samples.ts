import { type BenchResult, type Growth } from '../src/bench-result.ts';

export const growth: Growth = {
  id: 'invoices',
  title: 'Time of a call',
  x: 'stored invoices',
  unit: 'ms',
  lines: [
    {
      name: 'first page <50>',
      points: [
        { x: 10, value: { min: 1, median: 2, max: 4, samples: 3 } },
        { x: 1000, value: { min: 2, median: 3, max: 30, samples: 3 } },
      ],
    },
    { name: 'getInvoice', points: [{ x: 1000, value: { min: 1, median: 1.2345, max: 2, samples: 3 } }] },
  ],
};

export const result: BenchResult = {
  name: 'sandbox',
  machine: { cores: 2, load: 13.4, node: 24, day: '2026-11-29' },
  measurements: [
    {
      name: 'start',
      unit: 'ms',
      value: { min: 90, median: 120, max: 1234.5, samples: 7 },
      limit: { atMost: 100 },
    },
    {
      name: 'share',
      unit: '×',
      value: { min: 0.3, median: 0.45, max: 0.5, samples: 5 },
      limit: { atLeast: 0.4 },
    },
    { name: 'size', unit: 'kB', value: { min: 83.2, median: 83.2, max: 83.2, samples: 1 } },
  ],
  growth: [growth],
};
