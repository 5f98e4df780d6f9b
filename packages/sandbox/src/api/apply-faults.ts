import { type HttpBindings } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault } from '../faults/fault.ts';
import { cutBody, cutConnection } from './connection.ts';

const maintenancePage = `<!DOCTYPE html>
<html lang="fr"><head><title>Maintenance</title></head>
<body><h1>Maintenance en cours</h1><p>Le service sera de retour dans quelques minutes.</p></body></html>
`;

const phpWarning =
  "<br />\n<b>Warning</b>:  date(): It is not safe to rely on the system's timezone settings in <b>/var/www/api/api.php</b> on line <b>12</b><br />\n";

const html = { 'content-type': 'text/html; charset=UTF-8' };

/** What a fault leaves of the plan: an answer that ends the call, or nothing. */
export type Met = Response | undefined;

function page(fault: Fault): Met {
  if (fault.kind === 'maintenance') return new Response(maintenancePage, { headers: html });
  if (fault.kind !== 'status') return undefined;
  return new Response(`<html><body><h1>${fault.status}</h1></body></html>\n`, {
    status: fault.status,
    headers: html,
  });
}

/** Faults that come before the work: with an answer from here, nothing is done. */
export async function meetBefore(faults: readonly Fault[], env: HttpBindings): Promise<Met> {
  for (const fault of faults) {
    if ('after' in fault && fault.after === true) continue;
    if (fault.kind === 'delay') await sleep(fault.milliseconds);
    if (fault.kind === 'reset-before') return cutConnection(env);
    const met = page(fault);
    if (met !== undefined) return met;
  }
  return undefined;
}

/** Faults that come when the work is done: what the caller gets instead of, or as, the answer. */
export async function meetAfter(
  faults: readonly Fault[],
  body: string,
  env: HttpBindings,
): Promise<Response> {
  let answer = body;
  for (const fault of faults) {
    if ('after' in fault && fault.after === true) {
      if (fault.kind === 'delay') await sleep(fault.milliseconds);
      const met = page(fault);
      if (met !== undefined) return met;
    }
    if (fault.kind === 'reset-after') return cutConnection(env);
    if (fault.kind === 'cut') return cutBody(env, answer);
    if (fault.kind === 'truncate') answer = answer.slice(0, answer.length >> 1);
    if (fault.kind === 'garbage') answer = encodeURIComponent(randomBytes(96).toString('base64'));
    if (fault.kind === 'php-warning') answer = phpWarning + answer;
  }
  return new Response(answer, { headers: html });
}
