import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_SETTINGS, readSettings } from '../../../src/core/practice/settings.ts';
import { skills } from '../../../src/core/practice/skills.ts';

const all = skills.map(({ id }) => id);

describe('settings', () => {
  it('come back as they were', () => {
    const settings = { skills: ['subtract-to-10', 'table-7'], theme: 'light', learnHand: false } as const;
    assert.deepEqual(readSettings(JSON.parse(JSON.stringify(settings))), settings);
  });

  it('are usable whatever was stored', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const settings = readSettings(stored);
        assert.ok(settings.skills.length > 0 && settings.skills.every((id) => all.includes(id)));
        assert.ok(['system', 'light', 'dark'].includes(settings.theme));
        assert.equal(typeof settings.learnHand, 'boolean');
      }),
    );
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
      assert.deepEqual(settings, { skills: settings.skills, theme: 'dark', learnHand: false });
    }
    assert.equal(readSettings({ kinds }).skills.length, 9);
    assert.deepEqual(readSettings({ kinds: ['fractions'] }), DEFAULT_SETTINGS);
    assert.deepEqual(readSettings({ kinds: ['division'], skills: ['table-7'] }).skills, ['table-7']);
  });
});
