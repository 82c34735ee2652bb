/** Builds the services and hands them to the app. */
import { buildId, modelSha256, modelUrl, serviceWorkerUrl, wasmUrl, workerUrl } from './build-info.ts';
import { AppUpdates } from './app-updates.ts';
import { RecognitionClient } from './recognition/client.ts';
import { trustedScriptUrl } from './trusted-urls.ts';

const classifier = new RecognitionClient({
  createWorker: () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'recognition' }),
  buildId, modelUrl, modelSha256, wasmUrl, backend: 'auto',
});
const updates = new AppUpdates();
void classifier.info().then(console.log, console.error).then(() => updates.start(trustedScriptUrl(serviceWorkerUrl)));
