import { ok } from 'node:assert/strict';
import { lm, LanguageModelTextPart } from 'vscode';

/** Calls a tool as a language model does, and parses its JSON result. */
export async function invokeTool(name: string, input: object): Promise<unknown> {
  const { content } = await lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = content;
  ok(part instanceof LanguageModelTextPart, `${name} answered without text`);
  return JSON.parse(part.value);
}
