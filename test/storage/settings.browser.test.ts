import { expect } from '@open-wc/testing';
import { DEFAULT_SETTINGS } from '../../src/core/practice/settings.ts';
import { forgetSettings, StoredSettings } from '../../src/storage/settings.ts';

const KEY = 'astro-numbers.settings';

describe('the settings of the device', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => localStorage.clear());

  it('stay over a reload', async () => {
    const settings = new StoredSettings();
    expect(settings.value).to.deep.equal(DEFAULT_SETTINGS);
    let told = 0;
    settings.subscribe(() => {
      told += 1;
    });
    expect(await settings.update({ skills: ['table-7', 'add-to-10'] })).to.equal(true);
    expect(await settings.update({ theme: 'dark' })).to.equal(true);
    expect(await settings.update({ learnHand: false })).to.equal(true);
    expect(told).to.equal(3);
    expect(new StoredSettings().value).to.deep.equal({
      ...DEFAULT_SETTINGS, skills: ['add-to-10', 'table-7'], theme: 'dark', learnHand: false,
    });
  });

  it('fall back where they make no sense', () => {
    for (const nonsense of ['{', '"x"', '[]', '{"skills":[],"theme":7,"learnHand":"no"}', '{"skills":["from-the-future"]}']) {
      localStorage.setItem(KEY, nonsense);
      expect(new StoredSettings().value).to.deep.equal(DEFAULT_SETTINGS);
    }
  });

  it('follow another tab', () => {
    const settings = new StoredSettings();
    localStorage.setItem(KEY, JSON.stringify({ skills: ['table-7'], theme: 'light', learnHand: false }));
    globalThis.dispatchEvent(new StorageEvent('storage', { key: KEY }));
    expect(settings.value).to.deep.equal({ ...DEFAULT_SETTINGS, skills: ['table-7'], theme: 'light', learnHand: false });
  });

  it('keep what an older version stored', () => {
    localStorage.setItem(KEY, JSON.stringify({ kinds: ['division', 'below-zero'], theme: 'dark', learnHand: false }));
    expect(new StoredSettings().value).to.deep.equal({
      ...DEFAULT_SETTINGS, skills: ['divide-to-12', 'below-zero'], theme: 'dark', learnHand: false,
    });
  });

  it("are each child's own, but for the colours: nothing that one chose reaches another", async () => {
    await new StoredSettings().update({ skills: ['add-to-10'], theme: 'dark', hand: 'left', sound: true });
    const mia = new StoredSettings('mia');
    expect(mia.value).to.deep.equal({ ...DEFAULT_SETTINGS, theme: 'dark' });
    await mia.update({ skills: ['table-7'], theme: 'light', autoDone: 2000 });
    expect(new StoredSettings('mia').value).to.deep.include({ skills: ['table-7'], theme: 'light', autoDone: 2000 });
    expect(new StoredSettings('ben').value).to.deep.equal({ ...DEFAULT_SETTINGS, theme: 'light' });
    expect(new StoredSettings().value).to.include({ hand: 'left', sound: true, autoDone: 0, theme: 'light' });
    forgetSettings('mia');
    expect(new StoredSettings('mia').value).to.deep.equal({ ...DEFAULT_SETTINGS, theme: 'light' });
    forgetSettings('default');
    expect(new StoredSettings().value).to.deep.equal({ ...DEFAULT_SETTINGS, theme: 'light' });
  });

  it("do not follow another child's in another tab", async () => {
    const mia = new StoredSettings('mia');
    await new StoredSettings('ben').update({ hand: 'left' });
    globalThis.dispatchEvent(new StorageEvent('storage', { key: `${KEY}.ben` }));
    expect(mia.value.hand).to.equal('right');
  });

  it('hold for this visit where nothing can be kept', async () => {
    const original = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('denied', 'QuotaExceededError');
    };
    try {
      const settings = new StoredSettings();
      expect(await settings.update({ theme: 'light' })).to.equal(false);
      expect(settings.value.theme).to.equal('light');
    } finally {
      Storage.prototype.setItem = original;
    }
  });
});
