import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CHOICES, DEFAULT_SETTINGS, PAUSES, readSettings, type Settings } from '../../../src/core/practice/settings.ts';
import { skills } from '../../../src/core/practice/skills.ts';

const all = skills.map(({ id }) => id);

function assertUsable(settings: Settings): void {
  for (const [name, choices] of Object.entries(CHOICES)) {
    assert.ok((choices as readonly string[]).includes(settings[name as keyof typeof CHOICES]), name);
  }
  assert.equal(typeof settings.learnHand, 'boolean');
  assert.equal(typeof settings.sound, 'boolean');
  assert.ok([0, ...PAUSES].includes(settings.autoDone));
}

describe('settings', () => {
  it('come back as they were', () => {
    const settings: Settings = {
      skills: ['subtract-to-10', 'table-7'], learnHand: false, sound: true, autoDone: 3000, theme: 'light', hand: 'left', paper: 'small',
      pen: 'thick', spacing: 'wide', motion: 'reduced', one: 'plain', four: 'open', seven: 'bar',
    };
    assert.deepEqual(readSettings(JSON.parse(JSON.stringify(settings))), settings);
  });

  it('are usable whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        assert.ok(settings.skills.length > 0 && settings.skills.every((id) => all.includes(id)));
        assertUsable(settings);
      }),
    );
  });

  it('are usable where every part of them is nonsense, and are then the defaults', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(DEFAULT_SETTINGS)), fc.anything()), (stored) => {
        assertUsable(readSettings(stored));
      }),
    );
    for (const autoDone of [1, 60_000, -1, '2000', NaN]) assert.equal(readSettings({ autoDone }).autoDone, 0);
  });

  it('begin as the most need them: nothing makes a noise, nothing is done by itself', () => {
    assert.deepEqual(readSettings({}), DEFAULT_SETTINGS);
    assert.deepEqual([DEFAULT_SETTINGS.sound, DEFAULT_SETTINGS.autoDone, DEFAULT_SETTINGS.motion], [false, 0, 'system']);
  });

  it('keep the good part, and forget skills that do not exist', () => {
    assert.deepEqual(readSettings({ skills: ['fractions'], theme: 'dark' }), { ...DEFAULT_SETTINGS, theme: 'dark' });
    assert.deepEqual(readSettings({ skills: ['fractions', 'table-7', 'table-7'], theme: 1 }), {
      ...DEFAULT_SETTINGS,
      skills: ['table-7'],
    });
  });

  it('of the time when kinds were chosen become the skills of those kinds', () => {
    const kinds = ['addition', 'subtraction', 'multiplication', 'division', 'below-zero', 'decimals'];
    for (const kind of kinds) {
      const settings = readSettings({ kinds: [kind], theme: 'dark', learnHand: false });
      assert.ok(settings.skills.length > 0);
      for (const id of settings.skills) assert.equal(skills.find((skill) => skill.id === id)?.kind, kind);
      assert.deepEqual(settings, { ...DEFAULT_SETTINGS, skills: settings.skills, theme: 'dark', learnHand: false });
    }
    assert.equal(readSettings({ kinds }).skills.length, 9);
    assert.deepEqual(readSettings({ kinds: ['fractions'] }), DEFAULT_SETTINGS);
    assert.deepEqual(readSettings({ kinds: ['division'], skills: ['table-7'] }).skills, ['table-7']);
  });
});
