import type { INode } from 'n8n-workflow';
import { type Kind, type Subject } from './kinds.mts';
import { type Told } from './told.mts';

/** Writes that one run of the node does, one for each item. */
export interface Group {
  readonly kind: Kind;
  readonly isKeyed: boolean;
  readonly looksFirst: boolean;
  readonly settings: Partial<INode>;
}

export interface ChaosWrite extends Subject {
  readonly group: Group;
  readonly key: string;
  /** What the latest run told about it. */
  told?: Told;
  /** A run was killed or cancelled, or could not use its database. */
  isInterrupted?: boolean;
}

export type KeyState = 'unused' | 'unknown' | 'done' | undefined;
