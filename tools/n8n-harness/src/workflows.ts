import { textAt, type JsonObject } from '@tools/json';
import { N8nRestError, type N8nRest } from './rest.ts';
import { until } from '@tools/process/until';
import type { Workflow } from './workflow-file.ts';

export interface SavedWorkflow {
  id: string;
  versionId: string;
}

export async function createWorkflow(rest: N8nRest, workflow: Workflow): Promise<SavedWorkflow> {
  // n8n 1.x needs `active`.
  const saved = await rest.request('POST', '/workflows', { active: false, ...workflow });
  return { id: textAt(saved, 'id'), versionId: textAt(saved, 'versionId') };
}

/** Publishes a workflow and waits until its webhooks respond: n8n publishes in the background. */
export async function activateWorkflow(rest: N8nRest, { id, versionId }: SavedWorkflow): Promise<void> {
  await orBefore(
    rest.request('POST', `/workflows/${id}/activate`, { versionId }),
    async () => await rest.request('PATCH', `/workflows/${id}`, { active: true, versionId }),
  );
  await until(
    async () => {
      const answer = await orBefore(
        rest.request('GET', `/workflows/${id}/publication-status`),
        // Before n8n 2.37 a workflow is published when the answer arrives.
        () => ({ status: 'published' }),
      );
      const status = textAt(answer, 'status');
      if (/fail|error/i.test(status))
        throw new Error(`n8n could not publish the workflow: ${JSON.stringify(answer)}`);
      return status === 'published';
    },
    { what: 'n8n to publish the workflow' },
  );
}

/** What an older n8n has instead of a route that it does not know. */
async function orBefore(answer: Promise<unknown>, older: () => unknown): Promise<unknown> {
  return await answer.catch(async (error: unknown) => {
    if (error instanceof N8nRestError && error.status === 404) return await older();
    throw error;
  });
}

export async function deactivateWorkflow(rest: N8nRest, { id }: SavedWorkflow): Promise<void> {
  await orBefore(
    rest.request('POST', `/workflows/${id}/deactivate`),
    async () => await rest.request('PATCH', `/workflows/${id}`, { active: false }),
  );
}

/**
 * Executes a workflow from one of its triggers. @returns the id of the execution
 * @param json the output of a trigger that waits for a message
 */
export async function runWorkflow(
  rest: N8nRest,
  id: string,
  trigger: string,
  json?: JsonObject,
): Promise<string> {
  const data = json && {
    startTime: Date.now(),
    executionIndex: 0,
    executionTime: 0,
    executionStatus: 'success',
    source: [],
    data: { main: [[{ json }]] },
  };
  const triggerToStartFrom = { name: trigger, ...(data && { data }) };
  // Before n8n 2.15 the editor sends the workflow, too.
  const workflowData = await rest.request('GET', `/workflows/${id}`);
  const answer = await rest.request('POST', `/workflows/${id}/run`, { triggerToStartFrom, workflowData });
  return textAt(answer, 'executionId');
}
