import { expect, fixture, html } from '@open-wc/testing';
import type { NumberPad, PadChangeEvent } from '../../../src/app/components/number-pad.ts';
import '../../../src/app/components/number-pad.ts';
import { tokens } from '../../../src/app/styles/tokens.ts';
import { button, key } from '../by-role.ts';

const sheets = document.adoptedStyleSheets;

before(() => {
  if (tokens.styleSheet) document.adoptedStyleSheets = [...sheets, tokens.styleSheet];
});

after(() => {
  document.adoptedStyleSheets = sheets;
});

async function pad(): Promise<{ pad: NumberPad; said: string[] }> {
  const said: string[] = [];
  const listen = (event: PadChangeEvent) => said.push(event.value);
  const element = await fixture<NumberPad>(html`<number-pad @pad-change=${listen}></number-pad>`);
  return { pad: element, said };
}

describe('<number-pad>', () => {
  it('takes digits by tap and by key, and Backspace', async () => {
    const { said } = await pad();
    button('1')?.click();
    key('0');
    key('5');
    key('Backspace');
    button('2')?.click();
    expect(said).to.deep.equal(['1', '10', '105', '10', '102']);
  });

  it('takes no more than four digits, and no letters', async () => {
    const { pad: element } = await pad();
    for (const sign of ['1', 'e', '2', '-', '3', '4', '5']) key(sign);
    expect(element.value).to.equal('1234');
  });

  it('has a minus and a point where answers may have them, each where it may stand', async () => {
    const { pad: element } = await pad();
    element.alphabet = 'decimal';
    await element.updateComplete;
    for (const sign of ['-', '1', '-', ',', '.', '5']) key(sign);
    expect(element.value).to.equal('-1.5');
    element.clear();
    button('Minus')?.click();
    button('4')?.click();
    expect(element.value).to.equal('-4');
    element.alphabet = 'signed';
    await element.updateComplete;
    expect(button('Point')).to.equal(undefined);
    key('.');
    expect(element.value).to.equal('-4');
  });

  it('leaves the keys of the browser alone', async () => {
    const { said } = await pad();
    key('1', { ctrlKey: true });
    key('2', { metaKey: true });
    expect(said).to.be.empty;
  });

  it('has one button a digit and one to delete, each 48 px or more', async () => {
    const { pad: element } = await pad();
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    expect(buttons.map((b) => b.getAttribute('aria-label') ?? b.textContent)).to.deep.equal([...'1234567890', 'Delete']);
    for (const { offsetWidth, offsetHeight } of buttons) expect(Math.min(offsetWidth, offsetHeight)).to.be.at.least(48);
  });

  it('does not take the focus when it is tapped, so that Enter still ends the answer', async () => {
    await pad();
    const press = new MouseEvent('mousedown', { bubbles: true, composed: true, cancelable: true });
    button('7')?.dispatchEvent(press);
    expect(press.defaultPrevented).to.equal(true);
  });

  it('is deaf after it has gone', async () => {
    const { pad: element, said } = await pad();
    element.remove();
    key('1');
    expect(said).to.be.empty;
  });
});
