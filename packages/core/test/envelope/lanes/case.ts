/** One test of the envelope, in a form that every runtime can run: it throws when it fails. */
export interface LaneCase {
  name: string;
  run: () => void;
}

export const SECRET = 'not-a-secret-16b';
export const OTHER_SECRET = 'other-secret-16b';
