import { at, isObject, type JsonObject } from '@tools/json';
import { parse } from 'yaml';

/** The write permissions that a job may have, by workflow. All others may at most read the repository. */
const WRITES: Readonly<Record<string, RegExp>> = {
  'id-token': /^publish-/,
  'security-events': /^codeql\./,
};
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/;
const PINNED_WITH_VERSION = /uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** Triggers that run untrusted code with the permissions of the repository. */
const DANGEROUS_TRIGGERS = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** @returns a message for every place in a workflow that grants more trust than it needs */
export function workflowProblems(name: string, text: string): string[] {
  const workflow: unknown = parse(text);
  const jobs = at(workflow, 'jobs');
  return [
    ...triggerProblems(workflow),
    ...(JSON.stringify(at(workflow, 'permissions')) === '{}' ? [] : ['permissions must be {} at the top']),
    ...text
      .split('\n')
      .filter((line) => line.includes('uses: ') && !PINNED_WITH_VERSION.test(line))
      .map((line) => `must be pinned by a commit and name its version: ${line.trim()}`),
    ...Object.entries(isObject(jobs) ? jobs : {}).flatMap(([job, value]) =>
      jobProblems(name, isObject(value) ? value : {}).map((problem) => `job ${job}: ${problem}`),
    ),
  ].map((problem) => `${name}: ${problem}`);
}

function triggerProblems(workflow: unknown): string[] {
  const triggers = at(workflow, 'on');
  return DANGEROUS_TRIGGERS.filter((trigger) => isObject(triggers) && trigger in triggers).map(
    (trigger) => `must not run on ${trigger}`,
  );
}

function jobProblems(name: string, job: JsonObject): string[] {
  const problems = permissionProblems(name, job.permissions);
  if (typeof job['timeout-minutes'] !== 'number') problems.push('needs timeout-minutes');
  const steps: unknown[] = Array.isArray(job.steps) ? job.steps : [];
  return [...problems, ...steps.flatMap((step) => stepProblems(isObject(step) ? step : {}))];
}

function permissionProblems(name: string, permissions: unknown): string[] {
  if (!isObject(permissions)) return ['needs its own permissions'];
  return Object.entries(permissions).flatMap(([scope, access]) => {
    if (access === 'read' || WRITES[scope]?.test(name) === true) return [];
    return [`must not have ${scope}: ${String(access)}`];
  });
}

function stepProblems(step: JsonObject): string[] {
  const problems: string[] = [];
  if (typeof step.uses === 'string') {
    if (!PINNED.test(step.uses)) problems.push(`${step.uses} must be pinned by a commit`);
    if (step.uses.startsWith('actions/checkout@') && at(step, 'with', 'persist-credentials') !== false)
      problems.push('checkout must not keep its credentials');
  }
  if (typeof step.run === 'string' && step.run.includes('${{'))
    problems.push('a script must take values from the environment, not from ${{ }}');
  return problems;
}
