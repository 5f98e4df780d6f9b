/** `getClient` and `email-templates` as the start of a type's name. */
export function pascalCase(name: string): string {
  return name.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Gives each object and row of an answer its own name. */
export class TypeNames {
  readonly #given = new Set<string>();

  /**
   * `Invoice` for the object `invoice`, `InvoiceArticle` for the rows of its `articleList`, `InvoiceRow` for
   * those of `invoices`, since its singular is in use.
   */
  name(field: string, kind: 'object' | 'list', holder: string | undefined): string {
    const plain = pascalCase(field);
    const base = kind === 'object' ? plain : plain.replace(/(?:List|s)$/, '');
    const wanted = plain.endsWith('List') ? `${holder ?? ''}${base.replace(/^a/, 'A')}` : base;
    const name = this.#given.has(wanted) ? `${wanted}Row` : wanted;
    if (this.#given.has(name))
      throw new Error(`Two types would be called ${name}: rename the field ${field}.`);
    this.#given.add(name);
    return name;
  }
}
