import { describe, expect, test } from 'vitest';
import { rowLabel } from '../src/ui/row-label.ts';

describe('the label of a row', () => {
  test('has the amount first, which a narrow view never cuts', () => {
    expect(rowLabel('Librairie des Trois Ponts', '€3,952.54')).toBe('€3,952.54 Librai…');
    expect(rowLabel('Librairie des Trois Ponts', '€12')).toBe('€12 Librairie de…');
    expect(rowLabel('ACME', '€3,952.54')).toBe('€3,952.54 ACME');
  });

  test('keeps the start of a client’s name beside a long amount', () => {
    expect(rowLabel('Librairie', '≈ €1,234,567.89')).toBe('≈ €1,234,567.89 Librai…');
  });

  test('is the client alone without an amount', () => {
    expect(rowLabel('Librairie des Trois Ponts')).toBe('Librairie des Tr…');
  });

  test('cuts between visible characters', () => {
    expect(rowLabel('Éditions de l’Été', '€3,952.54')).toBe('€3,952.54 Éditio…');
    const family = '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}';
    expect(rowLabel(`${family} Famille et compagnie`, '€3,952.54')).toBe(`€3,952.54 ${family} Fami…`);
  });
});
