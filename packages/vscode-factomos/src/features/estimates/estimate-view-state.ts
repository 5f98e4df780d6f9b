import { loadedRows } from '../../domain/loaded-rows.ts';
import type { Services } from '../../services/services.ts';
import type { EstimateViewState } from './estimate-view.ts';

/** The state of the estimates view; undefined when signed out. Makes no calls. */
export async function estimateViewState({
  active,
}: Pick<Services, 'active'>): Promise<EstimateViewState | undefined> {
  const session = await active.session();
  if (session === undefined) return undefined;
  const { current } = session.data;
  const { resetsAt } = await session.api.quota();
  return {
    entries: session.estimates.withThoseOf(loadedRows(current), current.keys),
    data: current,
    health: session.api.health,
    resetsAt,
  };
}
