import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bestLocale } from '../../src/app/locales/locale.ts';

describe('the language shown', () => {
  const available = ['en', 'de', 'pt-BR'];

  it('is the first wanted one that we have', () => {
    assert.equal(bestLocale(['fr', 'de', 'en'], available), 'de');
    assert.equal(bestLocale(['pt-BR', 'de'], available), 'pt-BR');
  });

  it('serves a region with the language itself', () => {
    assert.equal(bestLocale(['de-AT'], available), 'de');
  });

  it('is English where nothing fits', () => {
    assert.equal(bestLocale(['fr-CA', 'xx'], available), 'en');
    assert.equal(bestLocale([], available), 'en');
  });

  it('is English for everybody while there is no translation', () => {
    assert.equal(bestLocale(['de', 'fr']), 'en');
  });
});
