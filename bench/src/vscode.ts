import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type GrowthPoint, type Measurement } from '@tools/bench-report/bench-result';
import { measured } from '@tools/bench-report/measured';
import { spread } from '@tools/bench-report/spread';
import { saveResult } from '@tools/bench-report/store';
import { bundleSizes } from '@tools/release/bundle-sizes';
import { withVsCodeMeasures } from '../lib/vscode-measures.ts';

/** The extension's activation time, time for long lists, size, and calls per day. */
const measurements: Measurement[] = [];
function atMost(name: string, unit: string, samples: readonly number[], limit: number): void {
  measurements.push(measured(name, unit, samples, { atMost: limit }));
}

await withVsCodeMeasures(async (measures, folder) => {
  const sizes = bundleSizes(folder);
  atMost('all scripts with one language, minified', 'kB', [sizes.all / 1000], 360);
  atMost('what activating loads', 'kB', [sizes.activation / 1000], 130);
  const later = [...sizes.later.values()].map((bytes) => bytes / 1000);
  atMost('the largest of the parts that are loaded when needed', 'kB', [Math.max(...later)], 60);

  // The time of `require` of the bundle in a new process, with an empty `vscode`.
  const load = `const M=require('module'),l=M._load;M._load=function(n,...a){return n==='vscode'?new Proxy({},{get:()=>class{}}):l.call(this,n,...a)};require('node:crypto');require('node:http');const t=performance.now();require(${JSON.stringify(join(folder, 'extension.js'))});console.log(performance.now()-t)`;
  const loads = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['-e', load], { encoding: 'utf8' })),
  );
  measurements.push(measured("require of the bundle, after Node's modules", 'ms', loads));

  const activated = await measures.activation();
  atMost('activate(), the first in a process', 'ms', activated.slice(0, 1), 5);
  atMost('activate(), the next ones', 'ms', activated.slice(1), 5);
  // The first run also compiles.
  const lists = [await measures.lastPage(2000), await measures.lastPage(2000), await measures.lastPage(2000)];
  const [{ calls, rows } = { calls: NaN, rows: NaN }] = lists;
  const own = lists.map((list) => list.own);
  atMost(`2,000 invoices to the last page, without the ${calls} calls, ${rows} rows`, 'ms', own, 300);
  const byLook = new Map<string, GrowthPoint[]>();
  for (const count of [10, 100, 1000, 10_000, 100_000]) {
    for (const [look, times] of Object.entries(await measures.looks(count))) {
      byLook.set(look, [...(byLook.get(look) ?? []), { x: count, value: spread(times) }]);
      if (count === 10_000) atMost(`10,000 loaded rows: ${look}`, 'ms', times, 50);
    }
  }
  const [firstPage = NaN, ...pages] = await measures.documentPageTime();
  atMost("a document's page, 40 lines, the first in a process", 'ms', [firstPage], 5);
  atMost("a document's page, 40 lines, the next ones", 'ms', pages, 5);
  atMost('calls of a typical day, counted by the sandbox', '', [(await measures.day()).calls], 15);
  saveResult('vscode', measurements, [
    {
      id: 'rows',
      title: 'Time to filter, sort and group the invoices in the tree',
      x: 'loaded invoices',
      unit: 'ms',
      lines: [...byLook].map(([name, points]) => ({ name, points })),
    },
  ]);
});
