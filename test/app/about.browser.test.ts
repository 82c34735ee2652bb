import { expect, html } from '@open-wc/testing';
import '../../src/app/screens/about.ts';
import { find, press, says, seen, text } from './by-role.ts';
import { fakeServices } from './fake-services.ts';
import { showWith } from './provide.ts';
import { inBothThemes } from './themes.ts';

const about = html`<about-screen></about-screen>`;

describe('the about screen', () => {
  it('says what is private, which version runs and which backend reads', async () => {
    await showWith(await fakeServices(), about);
    await seen(says('00112233445566ff, running without WebAssembly'));
    expect(text()).to.contain('Nothing leaves this device by itself. What a child hands in goes to its teacher as a code or a file');
    expect(find('dd', 'test')).to.not.equal(undefined);
  });

  it('asks again for a network that did not load', async () => {
    const services = await fakeServices();
    services.classifier.failure = new Error('gone');
    await showWith(services, about);
    await seen(says("didn't load"));
    services.classifier.failure = undefined;
    await press('Try again');
    await seen(says('00112233445566ff'));
  });

  it('explains a temporary device', async () => {
    const services = await fakeServices();
    await showWith({ ...services, device: { ...services.device, temporary: true } }, about);
    await seen(says('This is a temporary device'));
  });

  it('tells the room that it takes, for how long handwriting is kept, and deletes what is old when it is told so twice', async () => {
    const services = await fakeServices();
    await showWith(services, about);
    await seen(says('1.2 MB (answers: 3,000)'));
    find('label', 'For ever')?.click();
    expect(services.inkKeeping.days).to.equal(Infinity);
    await press('Delete old handwriting now');
    await press('Keep it');
    await press('Delete old handwriting now');
    await press('Delete handwriting');
    await seen(says('Old handwriting is deleted.'));
    expect(text()).to.contain('answers: 100');
  });

  it('names whose work it stands on', async () => {
    await showWith(await fakeServices(), about);
    for (const name of ['MNIST', 'LeCun', 'CC-BY-SA-3.0', 'Andika', 'OFL-1.1']) await seen(says(name));
    expect(find<HTMLAnchorElement>('a', 'All licences in full')?.getAttribute('href')).to.equal('licences.txt');
  });

  inBothThemes(async () => expect(await showWith(await fakeServices(), about)).to.be.accessible());
});
