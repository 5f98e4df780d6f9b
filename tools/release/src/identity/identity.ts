import { textAt } from '@tools/json';

/** The publisher of the packages, defined only in identity.json at the root. */
export interface Identity {
  /** The owner of the repository on GitHub. */
  owner: string;
  repository: string;
  author: { name: string; email: string };
  /** The publisher on the VS Code Marketplace and the namespace on Open VSX. */
  publisher: string;
}

/** The content of identity.json until an owner fills it in. */
export const PLACEHOLDER: Identity = {
  owner: 'factomos-integration',
  repository: 'factomos',
  author: { name: 'The Factomos integration authors', email: 'factomos-integration@example.org' },
  publisher: 'factomos-community',
};

export function parseIdentity(value: unknown): Identity {
  return {
    owner: textAt(value, 'owner'),
    repository: textAt(value, 'repository'),
    author: { name: textAt(value, 'author', 'name'), email: textAt(value, 'author', 'email') },
    publisher: textAt(value, 'publisher'),
  };
}

export const repositoryUrl = ({ owner, repository }: Identity): string =>
  `https://github.com/${owner}/${repository}`;

/** @returns the fields that are not filled in. The name of the repository may be kept. */
export function placeholderFields({ owner, author, publisher }: Identity): string[] {
  const fields: [string, boolean][] = [
    ['owner', owner === PLACEHOLDER.owner],
    ['author.name', author.name === PLACEHOLDER.author.name],
    ['author.email', /@example\.(org|com|net)$/.test(author.email)],
    ['publisher', publisher === PLACEHOLDER.publisher],
  ];
  return fields.flatMap(([field, unfilled]) => (unfilled ? [field] : []));
}
