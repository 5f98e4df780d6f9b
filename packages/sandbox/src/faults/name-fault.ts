import { type Fault } from './fault.ts';
import { type FaultPattern } from './pattern.ts';

/** The short form that parseFaultText reads. */
export function faultText(fault: Fault): string {
  const after = 'after' in fault && fault.after === true ? ':after' : '';
  switch (fault.kind) {
    case 'status':
      return `status:${fault.status}${after}`;
    case 'delay':
      return `delay:${fault.milliseconds}${after}`;
    case 'error':
      return `error:${fault.code}`;
    default:
      return `${fault.kind}${after}`;
  }
}

/** Which calls it applies to, as a suffix of the number of calls; empty for each. */
export function patternText(pattern: FaultPattern): string {
  if ('every' in pattern) return `, every ${pattern.every}`;
  return 'chance' in pattern ? `, chance ${pattern.chance}, seed ${pattern.seed}` : '';
}
