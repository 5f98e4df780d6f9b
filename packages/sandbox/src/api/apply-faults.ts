import { type HttpBindings } from '@hono/node-server';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Fault } from '../faults/fault.ts';
import { cutBody, cutConnection } from './connection.ts';
import { MAINTENANCE_PAGE } from './maintenance-page.ts';

const PHP_WARNING =
  "<br />\n<b>Warning</b>:  date(): It is not safe to rely on the system's timezone settings in <b>/var/www/api/api.php</b> on line <b>12</b><br />\n";

const html = { 'content-type': 'text/html; charset=UTF-8' };

/** What faults change about a call: an answer that ends it, or nothing. */
export type Interception = Response | undefined;

/** Keeps no program running whose sandbox was closed meanwhile. */
const delay = (milliseconds: number): Promise<void> => sleep(milliseconds, undefined, { ref: false });

function page(fault: Fault): Interception {
  if (fault.kind === 'maintenance') return new Response(MAINTENANCE_PAGE, { headers: html });
  if (fault.kind !== 'status') return undefined;
  return new Response(`<html><body><h1>${fault.status}</h1></body></html>\n`, {
    status: fault.status,
    headers: html,
  });
}

/** Applies the faults that come before a call is executed. If one returns an answer, the call is not executed. */
export async function applyFaultsBefore(faults: readonly Fault[], env: HttpBindings): Promise<Interception> {
  for (const fault of faults) {
    if ('after' in fault && fault.after === true) continue;
    if (fault.kind === 'delay') await delay(fault.milliseconds);
    if (fault.kind === 'reset-before') return cutConnection(env);
    const interception = page(fault);
    if (interception !== undefined) return interception;
  }
  return undefined;
}

/** Applies the faults that come after a call was executed. They replace or change the answer. */
export async function applyFaultsAfter(
  faults: readonly Fault[],
  body: string | Buffer<ArrayBuffer>,
  env: HttpBindings,
): Promise<Response> {
  let answer: string | Buffer<ArrayBuffer> = body;
  for (const fault of faults) {
    if ('after' in fault && fault.after === true) {
      if (fault.kind === 'delay') await delay(fault.milliseconds);
      const interception = page(fault);
      if (interception !== undefined) return interception;
    }
    if (fault.kind === 'reset-after') return cutConnection(env);
    if (fault.kind === 'cut') return cutBody(env, answer);
    if (fault.kind === 'truncate') answer = firstHalf(answer);
    if (fault.kind === 'garbage') answer = encodeURIComponent(randomBytes(96).toString('base64'));
    if (fault.kind === 'php-warning') answer = afterWarning(answer);
  }
  return new Response(typeof answer === 'string' ? answer : new Uint8Array(answer), { headers: html });
}

function firstHalf(answer: string | Buffer<ArrayBuffer>): string | Buffer<ArrayBuffer> {
  const half = answer.length >> 1;
  return typeof answer === 'string' ? answer.slice(0, half) : answer.subarray(0, half);
}

function afterWarning(answer: string | Buffer<ArrayBuffer>): string | Buffer<ArrayBuffer> {
  return typeof answer === 'string'
    ? PHP_WARNING + answer
    : Buffer.concat([Buffer.from(PHP_WARNING), answer]);
}
