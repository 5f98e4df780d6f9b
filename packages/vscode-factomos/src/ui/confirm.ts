import { window } from 'vscode';

/** Asks for confirmation before something is sent or created. True only for the button: closing counts as no. */
export async function confirm(question: string, detail: string, button: string): Promise<boolean> {
  return (await window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
