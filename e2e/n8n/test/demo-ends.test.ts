import { describe, expect, test } from 'vitest';
import { startDemo } from './demo-process.ts';

const steps = {
  packing: 'Building and packing',
  starting: 'Starting n8n',
  creating: 'Creating the credential',
  running: 'Running "Bill a paid order"',
  up: 'It keeps running until Ctrl-C',
};

describe('the demo leaves no process behind', () => {
  test.for([
    ['SIGINT', 'packing'],
    ['SIGTERM', 'starting'],
    ['SIGHUP', 'creating'],
    ['SIGINT', 'running'],
    ['SIGTERM', 'up'],
  ] as const)('on %s while it is %s', async ([signal, step]) => {
    const demo = startDemo();
    await demo.says(steps[step]);
    process.kill(demo.pid(), signal);
    expect(await demo.ended()).not.toBe(0);
    await demo.leavesNothing();
    expect(demo.output()).toContain(`Stopping n8n and the Factomos sandbox (${signal})`);
    expect(demo.output()).not.toContain('The demo failed');
  });

  test('on Ctrl-C, which signals both pnpm and the demo', async () => {
    const demo = startDemo();
    await demo.says(steps.starting);
    process.kill(-(demo.launcher.pid ?? 0), 'SIGINT');
    await demo.ended();
    await demo.leavesNothing();
  });

  test.for(['starting', 'up'] as const)('when it is killed with SIGKILL while it is %s', async (step) => {
    const demo = startDemo();
    await demo.says(steps[step]);
    process.kill(demo.pid(), 'SIGKILL');
    await demo.ended();
    await demo.leavesNothing();
  });

  test.for(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('when only pnpm receives %s', async (signal) => {
    const demo = startDemo();
    await demo.says(steps.starting);
    demo.launcher.kill(signal);
    await demo.leavesNothing();
  });
});

test('names an unknown option', async () => {
  const demo = startDemo('--onec');
  expect(await demo.ended()).not.toBe(0);
  expect(demo.output()).toContain('Unknown option "--onec"');
  expect(demo.output()).not.toContain('    at ');
});
