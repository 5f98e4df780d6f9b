import { type Fault } from './fault.ts';

/** The short form, as parseFaultText reads it. */
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
