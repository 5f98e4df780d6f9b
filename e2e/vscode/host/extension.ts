import { ok } from 'node:assert/strict';
import { type Extension, extensions } from 'vscode';

/** The activated extension. */
export async function activated(): Promise<Extension<unknown>> {
  const extension = extensions.getExtension('factomos-community.vscode-factomos');
  ok(extension, 'VS Code does not know the extension');
  await extension.activate();
  return extension;
}
