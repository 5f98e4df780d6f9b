import { expect } from 'vitest';
import { eventually } from './eventually.ts';
import { ui } from '../fake/ui.ts';

/** Waits until the last message has this text. */
export function said(expected: string | RegExp): Promise<void> {
  return eventually(() => {
    expect(ui.messages.at(-1)).toMatch(expected);
  });
}
