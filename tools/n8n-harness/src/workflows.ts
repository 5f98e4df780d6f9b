import { textAt, type JsonObject } from '@tools/json';
import type { N8nRest } from './rest.ts';
import { until } from '@tools/process/until';
import type { Workflow } from './workflow-file.ts';

export interface SavedWorkflow {
  id: string;
  versionId: string;
}

export async function createWorkflow(rest: N8nRest, workflow: Workflow): Promise<SavedWorkflow> {
  const saved = await rest.request('POST', '/workflows', workflow);
  return { id: textAt(saved, 'id'), versionId: textAt(saved, 'versionId') };
}

/** Publishes a workflow and waits until its webhooks respond: n8n publishes in the background. */
export async function activateWorkflow(rest: N8nRest, { id, versionId }: SavedWorkflow): Promise<void> {
  await rest.request('POST', `/workflows/${id}/activate`, { versionId });
  await until(
    async () => {
      const answer = await rest.request('GET', `/workflows/${id}/publication-status`);
      const status = textAt(answer, 'status');
      if (/fail|error/i.test(status))
        throw new Error(`n8n could not publish the workflow: ${JSON.stringify(answer)}`);
      return status === 'published';
    },
    { what: 'n8n to publish the workflow' },
  );
}

export async function deactivateWorkflow(rest: N8nRest, { id }: SavedWorkflow): Promise<void> {
  await rest.request('POST', `/workflows/${id}/deactivate`);
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
  return textAt(await rest.request('POST', `/workflows/${id}/run`, { triggerToStartFrom }), 'executionId');
}
