import type { KnownServices } from 'factomos-core';
import { estimateTotals, isFactomosError } from '../../bundles/core.ts';
import type { CompanyData } from '../company-data.ts';
import type { Totals } from '../totals.ts';
import type { DraftRequest } from './draft-request.ts';

/** The totals that Factomos should compute for the draft, in EUR; undefined until the prices of all its services are known. */
export function draftTotals({ params }: DraftRequest, services: KnownServices): Totals | undefined {
  const whole = attempt(() => estimateTotals(params, { services }));
  if (whole !== undefined)
    return {
      withoutVat: whole.figures_total_withoutvat,
      vat: whole.figures_total_vat,
      withVat: whole.figures_total_withvat,
    };
  const net = attempt(() => estimateTotals({ lines: params.lines, vat_enable: false }, { services }));
  return net && { withoutVat: net.figures_total_withoutvat, vat: undefined, withVat: undefined };
}

/** The net total of one line, in EUR; undefined for a heading, and until its price is known. */
export function lineNet(
  line: DraftRequest['params']['lines'][number],
  services: KnownServices,
): number | undefined {
  if (line.title !== undefined) return undefined;
  return attempt(() => estimateTotals({ lines: [line], vat_enable: false }, { services }))
    ?.figures_total_withoutvat;
}

/** The services whose price or rate is needed for the totals. */
export function missingServices(request: DraftRequest, services: KnownServices): string[] {
  const totals = draftTotals(request, services);
  if (totals?.vat !== undefined) return [];
  const used = request.params.lines.flatMap(({ service_id }) =>
    service_id === undefined ? [] : [String(service_id)],
  );
  return [...new Set(used)].filter((id) => services[id] === undefined);
}

export function knownServices({ services }: Readonly<CompanyData>): KnownServices {
  return Object.fromEntries(
    Object.entries(services).flatMap(([id, { price, vat }]) =>
      vat === undefined ? [] : [[id, { price, vat }] as const],
    ),
  );
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    // A value that is not known yet. Other problems were reported before.
    if (isFactomosError(error, 'validation')) return undefined;
    throw error;
  }
}
