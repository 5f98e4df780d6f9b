import { foldText } from '../../../bundles/core.ts';
import type { ParsedLine } from '../../../domain/lines/map-columns.ts';
import type { CompanySession } from '../../../services/company/company-session.ts';

/** Defaults for lines without a value of their own. */
export interface LineDefaults {
  readonly serviceId?: string;
}

/** The ID of a line's service, found by ID or name among those seen so far. */
export function serviceOf({ lookups }: CompanySession, { service }: ParsedLine): string | undefined {
  if (service === undefined) return undefined;
  if (/^[1-9]\d*$/.test(service)) return service;
  const wanted = foldText(service);
  return lookups.services().find(({ name }) => foldText(name) === wanted)?.id;
}
