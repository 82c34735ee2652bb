import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/teacher/gradebook.ts';
import { TEACHER } from '../../src/core/assessment/assessment.ts';
import type { EventBody } from '../../src/core/log/event.ts';
import type { CollectedResult } from '../../src/core/ports.ts';
import { assessmentOf, handedOut, listed, pupilCode, resultOf, school } from '../core/assessment/school.ts';
import { button, find, key, press, says, seen } from './by-role.ts';
import { teachersServices } from './collected-store.ts';
import { MemoryLog } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

async function open(events: readonly EventBody[], results: readonly CollectedResult[]) {
  const log = new MemoryLog();
  for (const event of events) await log.append(event);
  const services = await teachersServices(log, results);
  await services.recorder.know(TEACHER);
  const screen = await showWith(services, html`<gradebook-page></gradebook-page>`);
  const table = await seen(() => find('grade-table')?.shadowRoot?.querySelector('table'));
  const names = () => [...table.querySelectorAll('tbody th bdi:first-child')].map((name) => name.textContent);
  return { screen, table, names, log };
}

const focused = (): HTMLElement | undefined => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
};

const set = assessmentOf(0);

/** Firefox tells a page nothing of its focus while another window has the keyboard. */
function focusOn(selector: string): void {
  const cell = find(selector);
  cell?.focus();
  if (!document.hasFocus()) cell?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

describe('the gradebook', () => {
  it('has a row for each pupil, with what counts and what is special about it', async () => {
    const { table } = await open(
      [listed(0, 'Mia'), listed(1, 'Ben'), handedOut({ ...set, passMark: 0.5, closes: 1000 })],
      [resultOf(0, set, [true, '9', true]), resultOf(1, set, [true]), resultOf(1, set, [true, true], { seq: 2, at: 5e12 })],
    );
    const rows = [...table.querySelectorAll('tbody tr')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
    expect(rows).to.deep.equal(['Ben3a 25% 1/4 not passed ◷late ×22 attempts', 'Mia3a 50% 2/4 ◷late']);
    await seen(says('It counts all the same.'));
  });

  it('is sorted by name, by mean and by an assessment, both ways, who has nothing last', async () => {
    const { names, screen } = await open([listed(0, 'Ali'), listed(1, 'Ben'), listed(2, 'Zoe'), handedOut(set)], [resultOf(1, set, [true]), resultOf(0, set, [true, true])]);
    expect(names()).to.deep.equal(['Ali', 'Ben', 'Zoe']);
    await press('Pupil');
    await seen(() => names()[0] === 'Zoe');
    await press('38%: sort by Tables 1');
    await seen(() => names().join() === 'Ali,Ben,Zoe');
    await press('38%: sort by Tables 1');
    await seen(() => names().join() === 'Ben,Ali,Zoe');
    // Nothing else says by which column: it stands on no other element than a head.
    expect(find('th[scope=col][aria-sort=ascending]')?.textContent).to.contain('38%');
    await expect(screen).to.be.accessible();
  });

  it('names the column of an assessment without a title, and what sorts by it', async () => {
    const { table } = await open([listed(0, 'Mia'), handedOut({ ...set, title: '' })], [resultOf(0, set, [true])]);
    expect(table.querySelector('thead a')?.textContent).to.equal('Without a title');
    await press('25%: sort by Without a title');
  });

  it('makes of 200 assessments only those in sight, and others when the keyboard goes there', async () => {
    const { events, results } = school(4, 200, 2);
    const { table } = await open(events, results);
    const cells = () => table.querySelectorAll('tbody a').length;
    expect(cells()).to.be.lessThan(4 * 25);
    const place = (): string | undefined => focused()?.dataset['cell'];
    focusOn('a[data-cell="0 -2"]');
    for (let column = -1; column < 18; column++) {
      key('ArrowRight');
      await seen(() => place() === `0 ${column}`);
    }
    expect(focused()?.getAttribute('href')).to.match(/^#\/teacher\/result\//);
    key('ArrowDown');
    await seen(() => place() === '1 17');
    for (let row = 0; row >= -2; row--) {
      key('ArrowUp');
      await seen(() => place() === `${row} 17`);
    }
    expect(focused()?.textContent).to.equal('Tables 18');
    expect(cells()).to.be.lessThan(4 * 25);
  });

  it('shows others when it is scrolled, and the cell with the focus waits for the next arrow key', async () => {
    const { events, results } = school(4, 200, 2);
    const { table } = await open(events, results);
    const scroll = find('.scroll');
    const heads = () => [...table.querySelectorAll('.title')].map((head) => head.textContent);
    expect(heads()).not.to.include('Tables 101');
    focusOn('[data-cell="1 0"]');
    scroll?.scrollTo({ left: 232 + 96 * 100 });
    await seen(() => heads().includes('Tables 101'));
    expect(heads()).not.to.include('Tables 20');
    expect(table.querySelectorAll('tbody tr:first-child td[aria-colindex]').length).to.be.lessThan(25);
    const found = find('[data-cell="-2 100"]')?.getBoundingClientRect();
    expect(table.querySelector('[data-cell="1 100"]')?.getBoundingClientRect().left).to.equal(found?.left);
    key('ArrowRight');
    await seen(() => focused()?.dataset['cell'] === '1 1');
    expect(scroll?.scrollLeft).to.be.lessThan(2 * 96);
  });

  it('makes the scores of the pupils in sight, however high their rows are, and for paper those of all', async () => {
    const { events, results } = school(80, 2, 2);
    const long = Array.from({ length: 40 }, (_, i) => listed(200 + i, 'Annabella Alexandra Constantinopoulos'));
    const { table, names } = await open([...events, ...long], results);
    const scored = () => [...table.querySelectorAll('tbody tr')].filter((row) => row.querySelector('[aria-colindex="3"]'));
    await seen(() => scored().length > 0 && scored().length < 30);
    expect(names().length).to.equal(120);
    const scroll = find('.scroll');
    for (const top of [2000, 5000, 1000]) {
      scroll?.scrollTo({ top });
      await seen(() => {
        const { top, bottom } = scroll?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
        const inSight = [...table.querySelectorAll('tbody tr')].filter((row) => row.getBoundingClientRect().bottom > top && row.getBoundingClientRect().top < bottom);
        return inSight.length > 0 && inSight.every((row) => scored().includes(row)) && scored().length < 40;
      });
    }
    window.dispatchEvent(new Event('beforeprint'));
    await seen(() => scored().length === 120);
    window.dispatchEvent(new Event('afterprint'));
    await seen(() => scored().length < 40);
  });

  it('brings what the keyboard goes to out from under the heads and the names', async () => {
    const { events, results } = school(30, 30, 2);
    const { table } = await open(events, results);
    find('.scroll')?.scrollTo({ left: 96 * 10, top: 48 * 15 });
    const [row, column] = [20, 14];
    await seen(() => find(`[data-cell="${row} ${column}"]`));
    focusOn(`[data-cell="${row} ${column}"]`);
    const edge = (selector: string, side: 'right' | 'bottom'): number => table.querySelector(selector)?.getBoundingClientRect()[side] ?? NaN;
    for (let step = 1; step <= 20; step++) {
      key(step % 2 ? 'ArrowUp' : 'ArrowLeft');
      await seen(() => focused()?.dataset['cell'] === `${row - Math.ceil(step / 2)} ${column - Math.floor(step / 2)}`);
      const { top, left } = focused()?.getBoundingClientRect() ?? { top: NaN, left: NaN };
      expect(top).to.be.at.least(edge('thead', 'bottom') - 1);
      expect(left).to.be.at.least(edge('tbody .name', 'right') - 1);
    }
  });

  it('asks whose the results without a code are, and puts them where they belong', async () => {
    const { names, table } = await open([listed(0, 'Mia'), handedOut(set)], [resultOf(undefined, set, [true, true])]);
    await seen(says('Whose are these?'));
    const choice = await seen(() => find<HTMLSelectElement>('select'));
    choice.value = pupilCode(0);
    await press('That is it');
    await seen(() => table.textContent?.includes('2/4'));
    expect(names()).to.deep.equal(['Mia']);
  });

  it('gives the next child nothing of what was chosen for the one before, also not by a second tap', async () => {
    const guest = (place: number) => {
      const { result, ...rest } = resultOf(undefined, set, [true]);
      return { ...rest, result: { ...result, name: { ...result.name, seq: place }, owner: { profile: `0000000${place}`, nickname: `Guest ${place}` } } };
    };
    const { log } = await open([listed(0, 'Mia'), listed(1, 'Guest 2'), handedOut(set)], [guest(1), guest(2), guest(3)]);
    const choice = (name: string) => find<HTMLSelectElement>('select', `Who is ${name}?`);
    (await seen(() => choice('Guest 1'))).value = pupilCode(0);
    await press('That is it');
    await seen(() => !choice('Guest 1'));
    expect([choice('Guest 2')?.value, choice('Guest 3')?.value]).to.deep.equal([pupilCode(1), '']);
    await seen(() => focused() === choice('Guest 2'));
    button('That is it')?.dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    await press('That is it');
    await seen(() => focused() === choice('Guest 3'));
    const assigned = log.events.flatMap((event) => (event.type === 'owner-assigned' ? [[event.owner, event.pupil]] : []));
    expect(assigned).to.deep.equal([['00000001', pupilCode(0)], ['00000002', pupilCode(1)]]);
  });

  it('shows one class, or all', async () => {
    const { names, table } = await open([listed(0, 'Mia', '3a'), listed(1, 'Ben', '3b')], []);
    focusOn('[data-cell="1 -2"]');
    await press('3b');
    await seen(() => names().join() === 'Ben');
    expect(table.querySelector('[tabindex="0"]')?.textContent).to.equal('Ben3b');
    await press('All');
    await seen(() => names().join() === 'Ben,Mia');
    expect(button('All')?.getAttribute('aria-pressed')).to.equal('true');
  });

  inBothThemes(async () => {
    const { events, results } = school(6, 4, 5);
    const { screen } = await open(events, [...results, resultOf(undefined, set, [true])]);
    await expect(screen).to.be.accessible();
  });
});
