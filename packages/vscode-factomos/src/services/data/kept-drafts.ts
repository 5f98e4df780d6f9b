import type { Memento } from 'vscode';
import type { Draft } from '../../domain/drafts/wizard-draft.ts';

/** The unfinished draft of each kind and company, which is kept after a cancellation or a crash. */
export class KeptDrafts {
  private readonly memento: Memento;
  private readonly companyId: string;

  constructor(memento: Memento, companyId: string) {
    this.memento = memento;
    this.companyId = companyId;
  }

  get(kind: Draft['kind']): Draft | undefined {
    return this.memento.get<Draft>(draftKey(kind, this.companyId));
  }

  async keep(draft: Draft): Promise<void> {
    await this.memento.update(draftKey(draft.kind, this.companyId), draft);
  }

  async drop(kind: Draft['kind']): Promise<void> {
    await this.memento.update(draftKey(kind, this.companyId), undefined);
  }
}

export function draftKey(kind: Draft['kind'], companyId: string): string {
  return `draft.${kind}.${companyId}`;
}
