import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/teacher/pupils.ts';
import { pupilsOf, rosterOf } from '../../src/core/assessment/roster.ts';
import { opens } from '../../src/core/crew/pictures.ts';
import { button, find, press, says, seen, text } from './by-role.ts';
import { fakeServices, MemoryLog } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const PROFILE = 'teacher';

async function open(log = new MemoryLog(), ...rest: string[]) {
  const services = await fakeServices(log);
  const screen = await showWith(services, html`<pupils-page .rest=${rest}></pupils-page>`);
  return { services, screen, pupils: () => pupilsOf(rosterOf(log.events)) };
}

async function classOf(...names: string[]): Promise<MemoryLog> {
  const log = new MemoryLog();
  for (const [i, name] of names.entries()) await log.append({ type: 'pupil-listed', profile: PROFILE, pupil: `000${i}${i}`, name, group: '3a' });
  return log;
}

async function type(selector: string, value: string): Promise<void> {
  const field = await seen(() => find<HTMLTextAreaElement>(selector));
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

describe('the teacher’s pupils', () => {
  it('come by typing, by pasting a table and by a file, and each gets its own code', async () => {
    const { pupils } = await open();
    await type('textarea', 'Mia');
    await type('[name=group]', '3a');
    await press('Add 1 pupil');
    await seen(says('Mia'));
    await type('textarea', 'Name\tClass\nMia\t3a\nBen\t3b\nMia\t3a\n\t3a');
    await seen(says('1 is there already.'));
    await seen(says('1 line has no name.'));
    await press('Add 2 pupils');
    await seen(() => pupils().length === 3);
    const input = await seen(() => find<HTMLInputElement>('input[type=file]'));
    const files = new DataTransfer();
    // As a spreadsheet on Windows writes it: é is one byte.
    files.items.add(new File([new Uint8Array([0x5a, 0x6f, 0xe9, 0x3b, 0x33, 0x62])], 'class.csv'));
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await press('Add 1 pupil');
    await seen(says('Zoé'));
    expect(pupils().map(({ name, group }) => `${name} ${group}`)).to.deep.equal(['Mia 3a', 'Ben 3b', 'Mia 3a', 'Zoé 3b']);
    expect(new Set(pupils().map(({ code }) => code)).size).to.equal(4);
  });

  it('shows a hostile name as the text that it is, and no longer than a name', async () => {
    const log = await classOf('<img src=x onerror="document.title=1">', '\u202Eevil', '🦄'.repeat(10_000));
    const { screen } = await open(log);
    await seen(says('<img src=x'));
    expect(screen.shadowRoot?.querySelector('img')).to.equal(null);
    expect([...text().matchAll(/🦄/gu)]).to.have.length(40);
    expect(text()).not.to.contain('\u202E');
  });

  it('are renamed, taken off and put back under the same code', async () => {
    const { pupils } = await open(await classOf('Mia'));
    await press('Change Mia, 00000');
    const name = await seen(() => find<HTMLInputElement>('pupil-form')?.shadowRoot?.querySelector<HTMLInputElement>('[name=name]'));
    name.value = 'Mia K.';
    await press('Save');
    await press('Change Mia K., 00000');
    await press('Take off the list');
    await seen(says('is off the list'));
    expect(pupils()).to.be.empty;
    await press('Put back');
    await seen(() => button('Change Mia K., 00000'));
    expect(pupils()).to.deep.equal([{ code: '00000', name: 'Mia K.', group: '3a' }]);
  });

  it('are joined into one, and parted again', async () => {
    const { pupils } = await open(await classOf('Mia', 'Mia at home'));
    await press('Change Mia at home, 00011');
    await press('Join');
    await seen(() => pupils().length === 1);
    await press('Change Mia, 00000');
    await press('Part Mia at home (00011) from Mia');
    await seen(() => button('Change Mia at home, 00011'));
    expect(pupils()).to.have.length(2);
  });

  it('have cards to print, with name, class and code', async () => {
    await open(await classOf('Mia', 'Ben'), 'cards');
    await seen(says('My code in Astro Numbers'));
    expect(button('Print')).to.not.equal(undefined);
    await seen(() => find('[role=img]', 'QR code of Ben'));
    for (const words of ['Mia', 'Ben', '3a', '00000', '00011']) expect(text()).to.contain(words);
  });

  it('who fly on this device get new pictures when they forgot theirs, to be seen and printed', async () => {
    const log = new MemoryLog();
    await log.append({ type: 'child-named', profile: 'mia', nickname: 'Mia', astronaut: 'red-star' });
    const { services } = await open(log);
    expect(find('[role=img]')).to.equal(undefined);
    await press('Show the pictures');
    await seen(says('No pictures'));
    await press('New pictures for Mia');
    await seen(() => button('Take away the pictures of Mia'));
    const [child] = services.crew.children;
    expect(child?.lock && opens(child.lock, ['sun', 'sun', 'sun'])).to.equal(false);
    await press('Take away the pictures of Mia');
    await seen(says('No pictures'));
  });

  inBothThemes(async () => {
    const log = await classOf('Mia', 'Ben');
    await log.append({ type: 'child-named', profile: 'mia', nickname: 'Mia', astronaut: 'red-star' });
    const { screen } = await open(log);
    await press('Change Mia, 00000');
    await press('Show the pictures');
    await press('New pictures for Mia');
    await seen(() => find('pupil-form'));
    await expect(screen).to.be.accessible();
    await expect((await open(log, 'cards')).screen).to.be.accessible();
  });
});
