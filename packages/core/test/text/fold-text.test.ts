import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, matchesSearch } from '../../src/text/fold-text.ts';

describe('a folded text', () => {
  test.each([
    ['Cœur', 'coeur'],
    ['ŒUVRE', 'oeuvre'],
    ['Lætitia', 'laetitia'],
    ['Été', 'ete'],
    ['E\u0301te\u0301', 'ete'],
    ['L’Atelier', "l'atelier"],
    ['Saint\u2011Denis', 'saint-denis'],
    ['A\u00A0B\u202FC\t D', 'a b c d'],
    ['  Straße ', 'strasse'],
    ['Søren Łódź', 'soren lodz'],
    ['a\u200Bb\uFEFF', 'ab'],
    ['´t', "'t"],
    ['5″', "5''"],
  ])('of %j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('stays the same when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('a search', () => {
  test.each([
    ["L’Œuvre d'Été", 'oeuvre ete'],
    ['Saint Étienne', 'saint-etienne'],
    ['Saint-Étienne', 'etienne saint'],
    ["L'Atelier", 'l’atelier'],
    ['anything', ''],
    ['anything', undefined],
  ])('finds %j by %j', (text, search) => {
    expect(matchesSearch(text, search)).toBe(true);
  });

  test('does not find a text without one of its words', () => {
    expect(matchesSearch('Atelier du Nord', 'atelier sud')).toBe(false);
  });
});
