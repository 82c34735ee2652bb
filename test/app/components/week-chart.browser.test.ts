import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { WeekBar, WeekChart } from '../../../src/app/components/week-chart.ts';
import '../../../src/app/components/week-chart.ts';
import { inBothThemes } from '../themes.ts';

const WEEK = 7 * 86_400_000;
const weeks = (...of: readonly (readonly [answered: number, right: number])[]): WeekBar[] =>
  of.map(([answered, right], i) => ({ at: Date.UTC(2026, 10, 2, 12) + i * WEEK, answered, right, time: answered * 5000 }));

const show = (data: readonly WeekBar[]) => fixture<WeekChart>(html`<week-chart .weeks=${data}></week-chart>`);
const bars = (chart: WeekChart, name: string) => [...(chart.shadowRoot?.querySelectorAll<SVGRectElement>(`rect.${name}`) ?? [])];
const rows = (chart: WeekChart): string[][] => [...(chart.shadowRoot?.querySelectorAll('tbody tr') ?? [])]
  .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''));

async function unfold(chart: WeekChart): Promise<WeekChart> {
  chart.shadowRoot?.querySelector('summary')?.click();
  await waitUntil(() => rows(chart).length > 0);
  return chart;
}

describe('the chart of the weeks', () => {
  it('draws as much as was done, and says the same in words and in its table', async () => {
    const chart = await unfold(await show(weeks([20, 10], [0, 0], [40, 40])));
    const heights = (name: string) => bars(chart, name).map((bar) => bar.height.baseVal.value);
    const [half = NaN, none, full = NaN] = heights('all');
    expect(none).to.equal(0);
    expect(half / full).to.be.closeTo(0.5, 0.01);
    expect(heights('right').map((height) => height / full)[0]).to.be.closeTo(0.25, 0.01);
    expect(heights('right')[2]).to.equal(full);
    expect(rows(chart).map((row) => row.slice(1))).to.deep.equal([
      ['20', '10', '50%', '1 min 40 s'], ['0', '0', '–', '0 s'], ['40', '40', '100%', '3 min 20 s'],
    ]);
    expect(chart.shadowRoot?.querySelector('svg')?.getAttribute('aria-label')).to.equal('60 questions in 3 weeks, 50 of them right.');
  });

  it('never writes one date over another, nor beyond its edge', async () => {
    const chart = await show(weeks(...Array.from({ length: 13 }, () => [30, 20] as const)));
    const { right: edge } = chart.getBoundingClientRect();
    const dates = [...(chart.shadowRoot?.querySelectorAll('text:not(.y)') ?? [])].map((text) => text.getBoundingClientRect());
    expect(dates.length).to.be.greaterThan(3);
    dates.slice(1).forEach((date, i) => expect(date.left).to.be.greaterThan(dates[i]?.right ?? Infinity));
    expect(dates.at(-1)?.right).to.be.at.most(edge + 1);
  });

  inBothThemes(async () => {
    await expect(await unfold(await show(weeks([20, 10], [5, 5])))).to.be.accessible();
  });
});
