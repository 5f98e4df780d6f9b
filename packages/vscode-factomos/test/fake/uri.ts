/** The part of `Uri` that the extension uses. The end-to-end tests use the real one. */
export class Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  readonly query: string;
  readonly fragment: string;

  private constructor(parts: {
    scheme: string;
    authority?: string;
    path?: string;
    query?: string;
    fragment?: string;
  }) {
    this.scheme = parts.scheme;
    this.authority = parts.authority ?? '';
    this.path = parts.path ?? '';
    this.query = parts.query ?? '';
    this.fragment = parts.fragment ?? '';
  }

  static parse(text: string): Uri {
    const match = /^([a-z][\w+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(text);
    if (match === null) throw new Error(`not an address: ${text}`);
    const [, scheme = '', authority = '', path = '', query = '', fragment = ''] = match;
    const decode = decodeURIComponent;
    return new Uri({
      scheme,
      authority: decode(authority),
      path: decode(path),
      query: decode(query),
      fragment: decode(fragment),
    });
  }

  static file(path: string): Uri {
    return new Uri({ scheme: 'file', path });
  }

  static from(parts: {
    scheme: string;
    authority?: string;
    path?: string;
    query?: string;
    fragment?: string;
  }): Uri {
    return new Uri(parts);
  }

  static joinPath(base: Uri, ...segments: string[]): Uri {
    return base.with({ path: [base.path.replace(/\/$/, ''), ...segments].join('/') });
  }

  get fsPath(): string {
    return this.path;
  }

  with(change: {
    scheme?: string;
    authority?: string;
    path?: string;
    query?: string;
    fragment?: string;
  }): Uri {
    return new Uri({ ...this.toJSON(), ...change });
  }

  toString(skipEncoding = false): string {
    const encode = (text: string): string =>
      skipEncoding ? text : encodeURIComponent(text).replaceAll('%2F', '/');
    const authority = this.authority === '' && this.scheme !== 'file' ? '' : `//${encode(this.authority)}`;
    const query = this.query === '' ? '' : `?${encode(this.query)}`;
    return `${this.scheme}:${authority}${encode(this.path)}${query}${this.fragment === '' ? '' : `#${encode(this.fragment)}`}`;
  }

  toJSON(): { scheme: string; authority: string; path: string; query: string; fragment: string } {
    const { scheme, authority, path, query, fragment } = this;
    return { scheme, authority, path, query, fragment };
  }
}
