import { window } from 'vscode';

/** The last question before something is sent or made. True only for the button itself: closing is a no. */
export async function confirm(question: string, detail: string, button: string): Promise<boolean> {
  return (await window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
