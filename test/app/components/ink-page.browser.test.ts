import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { InkPage } from '../../../src/app/components/ink-page.ts';

const number = fc.oneof(fc.double(), fc.double({ min: -50, max: 900 }), fc.constantFrom(NaN, Infinity, -Infinity));
const sample = fc.record({ x: number, y: number, time: number, pressure: number });
const step = fc.oneof(
  fc.record({ do: fc.constantFrom('begin', 'extend', 'extend', 'extend'), sample }),
  fc.record({ do: fc.constantFrom('finish', 'discard', 'undo', 'clear') }),
  fc.record({ do: fc.constant('resize'), width: fc.integer({ min: 0, max: 900 }), height: fc.integer({ min: 0, max: 900 }) }),
);

describe('InkPage', () => {
  it('takes no point that is farther away than any paper, after the paper has shrunk either', () => {
    const page = new InkPage();
    const at = (y: number) => ({ x: 0, y, time: 0, pressure: 0 });
    page.resize({ width: 400, height: 300 });
    page.begin(at(0));
    page.resize({ width: 1, height: 1 });
    page.begin(at(4.5e305));
    expect(page.extend(at(0))).to.equal(true);
    expect(page.ink.flat()).to.have.length(2);
    for (const { y } of page.ink.flat()) expect(y).to.be.within(0, 1);
  });

  it('never lets a useless number or a point beyond the paper into the ink, whatever happens', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const page = new InkPage();
      page.resize({ width: 400, height: 300 });
      for (const event of steps) {
        if ('width' in event) page.resize(event);
        else if ('sample' in event) event.do === 'begin' ? page.begin(event.sample) : page.extend(event.sample);
        else if (event.do === 'finish') page.finish();
        else if (event.do === 'discard') page.discard();
        else if (event.do === 'undo') page.undo();
        else page.clear();

        let last = 0;
        for (const stroke of page.ink) {
          expect(stroke).not.to.be.empty;
          for (const { x, y, t, pressure } of stroke) {
            expect(x).to.be.within(0, page.size.width);
            expect(y).to.be.within(0, page.size.height);
            expect(pressure).to.be.within(0, 1);
            expect(Number.isFinite(t)).to.equal(true);
            expect(t).to.be.at.least(last);
            last = t;
          }
        }
      }
    }), { numRuns: 300 });
  });

  it('keeps the proportions of the ink through any turn', () => {
    const side = fc.integer({ min: 100, max: 1500 });
    fc.assert(fc.property(side, side, (width, height) => {
      const page = new InkPage();
      page.resize({ width: 400, height: 300 });
      page.begin({ x: 100, y: 100, time: 0, pressure: 0.5 });
      page.extend({ x: 180, y: 100, time: 1, pressure: 0.5 });
      page.extend({ x: 180, y: 160, time: 2, pressure: 0.5 });
      page.finish();
      page.resize({ width, height });
      const [a, b, c] = page.ink[0] ?? [];
      const ratio = ((b?.x ?? NaN) - (a?.x ?? NaN)) / ((c?.y ?? NaN) - (b?.y ?? NaN));
      expect(ratio).to.be.closeTo(80 / 60, 1e-6);
    }));
  });
});
