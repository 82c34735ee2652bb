import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { ScoreChart } from '../../../src/app/components/score-chart.ts';
import '../../../src/app/components/score-chart.ts';
import { missionWords, type ScorePoint } from '../../../src/app/components/score-words.ts';
import { inBothThemes } from '../themes.ts';

const DAY = 86_400_000;
const points = (count: number): ScorePoint[] =>
  Array.from({ length: count }, (_, i) => ({ at: Date.UTC(2026, 2, 1, 12) + i * DAY, right: i % 11, of: 10 }));

const show = (data: readonly ScorePoint[]) => fixture<ScoreChart>(html`<score-chart .points=${data} .words=${missionWords(data)}></score-chart>`);

const rows = (chart: ScoreChart): string[][] =>
  [...(chart.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''));

async function unfold(chart: ScoreChart): Promise<ScoreChart> {
  chart.shadowRoot?.querySelector('summary')?.click();
  await waitUntil(() => rows(chart).length > 0);
  return chart;
}

const dots = (chart: ScoreChart): SVGCircleElement[] => [...(chart.shadowRoot?.querySelectorAll('circle') ?? [])];

describe('the chart of scores', () => {
  it('says in its table what it draws', async () => {
    const data = points(11);
    const chart = await unfold(await show(data));
    expect(rows(chart).map(([, right, share]) => [right, share])).to.deep.equal(
      data.map(({ right }) => [`${right} of 10`, `${right * 10}%`]));
    const heights = dots(chart).map((dot) => dot.cy.baseVal.value);
    const [none = NaN] = heights;
    const all = heights[10] ?? NaN;
    heights.forEach((height, right) => expect(height).to.be.closeTo(none + (all - none) * (right / 10), 0.01));
  });

  it('lays out its table only for whoever asks for it', async () => {
    const chart = await show(points(11));
    expect(rows(chart)).to.be.empty;
    expect(rows(await unfold(chart))).to.have.length(11);
  });

  it('sums itself up for a screen reader', async () => {
    const chart = await show(points(11));
    expect(chart.shadowRoot?.querySelector('svg')?.getAttribute('aria-label'))
      .to.equal('Your score in 11 missions, from 0% to 100%.');
  });

  it('shows a single mission as a dot in the middle, without a line', async () => {
    const chart = await show([{ at: 0, right: 7, of: 10 }]);
    expect(dots(chart)).to.have.length(1);
    expect(chart.shadowRoot?.querySelector('.curve')).to.equal(null);
  });

  it('keeps every dot of 300 missions on the paper and averages the line', async () => {
    const chart = await show(points(300));
    const width = chart.shadowRoot?.querySelector('svg')?.width.baseVal.value ?? 0;
    expect(dots(chart)).to.have.length(300);
    for (const dot of dots(chart)) expect(dot.cx.baseVal.value).to.be.within(0, width);
    expect(chart.shadowRoot?.textContent).to.contain('average of the last 10 missions');
  });

  it('shows nothing without missions, and survives a clock that gives no date', async () => {
    expect(rows(await show([]))).to.deep.equal([]);
    expect(rows(await unfold(await show([{ at: NaN, right: 1, of: 2 }])))).to.deep.equal([['Date unknown', '1 of 2', '50%']]);
  });

  it('needs no style attribute, which the security policy forbids', async () => {
    expect((await show(points(50))).shadowRoot?.querySelector('[style]')).to.equal(null);
  });

  inBothThemes(async () => expect(await unfold(await show(points(12)))).to.be.accessible());
});
