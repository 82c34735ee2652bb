import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerByHand, reading, sumOnScreen, workOut, write } from './child.ts';
import { open, useFlight } from './flight.ts';

const flight = useFlight();

test('WebAssembly blocked: the same reading, by the slower backend', async () => {
  const { site, tablet } = flight;
  site.fault = (request, response) => {
    if (!request.url?.endsWith('.wasm')) return false;
    response.writeHead(404).end();
    return true;
  };
  const page = await open(await tablet.start(), `${site.url}#/try`);
  await write(page, '64');
  await reading(page).filter({ hasText: '64' }).waitFor();
  await page.goto(`${site.url}#/about`);
  await page.getByText(/without WebAssembly|cpu/i).first().waitFor();
});

const faults: Record<string, { status: number; type: string; body: (length: number) => string }> = {
  missing: { status: 404, type: 'text/plain', body: () => 'Not found' },
  truncated: { status: 200, type: 'application/octet-stream', body: () => 'half' },
  'HTML with status 200': { status: 200, type: 'text/html', body: () => '<!doctype html><title>Log in</title>' },
};

for (const [name, { status, type, body }] of Object.entries(faults)) {
  test(`a shard of the network is ${name}: a clear message, the keypad works, and trying again heals it`, async () => {
    const { site, tablet } = flight;
    site.fault = (request, response) => {
      if (!request.url?.endsWith('.bin')) return false;
      response.writeHead(status, { 'Content-Type': type }).end(body(0));
      return true;
    };
    const page = await open(await tablet.start(), `${site.url}#/mission`);
    const right = workOut(await sumOnScreen(page));
    await write(page, right);
    const again = page.getByRole('button', { name: 'Try again' }).first();
    await again.waitFor();
    site.fault = undefined;
    await again.click();
    await page.getByRole('button', { name: 'Clear' }).click();
    await answerByHand(page, right);
    await page.getByText('Right!').waitFor();
    assert.ok(site.requests.some((path) => path.endsWith('.bin')));
  });
}
