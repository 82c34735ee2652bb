/** `npm run evaluate`: the shipped model, through the app's own reading code, on labelled images or ink. */
import { fileURLToPath } from 'node:url';
import { readImage } from '../src/core/reading/read-digit.ts';
import { readNumber } from '../src/core/reading/read-number.ts';
import type { Reading } from '../src/core/reading/reading.ts';
import { ModelFileError } from '../src/recognition/model-file.ts';
import { BatchingClassifier, loadNetwork } from './classifier.ts';
import { DataError, PIXELS, readImages } from './data.ts';
import { parseOptions, runCommand, UsageError } from './options.ts';
import { describe, makeReport } from './report.ts';
import type { Item } from './report.ts';
import { readInkFile } from './stroke-file.ts';

/** Items read side by side, so that the network gets them in batches. */
const TOGETHER = 256;
const USAGE =
  'Give either --images DIR or --strokes FILE.jsonl, and nothing else that is not in training/README.md.';

/** One labelled thing to read. It is made only when its turn comes. */
interface Task {
  label: string;
  writer: string | null;
  read(): Promise<Reading>;
}

await runCommand(main, [UsageError, DataError, ModelFileError]);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    images: { type: 'string' },
    strokes: { type: 'string' },
    split: { type: 'string', default: 't10k' },
    model: { type: 'string', default: fileURLToPath(new URL('../static/model', import.meta.url)) },
    json: { type: 'boolean', default: false },
    items: { type: 'boolean', default: false },
  });
  const { images, strokes, split } = options;
  if ((images === undefined) === (strokes === undefined)) throw new UsageError(USAGE);
  if (split !== 'train' && split !== 't10k') throw new UsageError('--split should be train or t10k.');

  const { network, hash } = await loadNetwork(options.model);
  const classifier = new BatchingClassifier(network, hash);
  const tasks =
    images !== undefined ? imageTasks(images, split, classifier) : inkTasks(strokes ?? '', classifier);
  const started = performance.now();
  const items: Item[] = [];
  for (let from = 0; from < tasks.length; from += TOGETHER) {
    const some = tasks.slice(from, from + TOGETHER);
    items.push(...(await Promise.all(some.map(async ({ label, read }) => asItem(label, await read())))));
  }
  const seconds = (performance.now() - started) / 1000;
  const report = makeReport(items, seconds, hash, tasks.map(({ writer }) => writer));
  // Without --json, --items has nothing to be added to: a person gets the table alone.
  console.log(
    options.json ? JSON.stringify(options.items ? { ...report, items } : report) : describe(report),
  );
}

function imageTasks(folder: string, split: 'train' | 't10k', classifier: BatchingClassifier): Task[] {
  const { images, labels } = readImages(folder, split);
  return Array.from(labels, (label, i) => ({
    label: String(label),
    writer: null,
    read: async () => {
      const raster = Float32Array.from(images.subarray(i * PIXELS, (i + 1) * PIXELS), (v) => v / 255);
      const [{ temperature }, [logits]] = await Promise.all([
        classifier.info(),
        classifier.classify([raster]),
      ]);
      return readImage(raster, logits ?? new Float32Array(10), temperature);
    },
  }));
}

function inkTasks(file: string, classifier: BatchingClassifier): Task[] {
  return readInkFile(file).map(({ label, writer, ink }) => ({
    label,
    writer,
    read: () => readNumber(ink, classifier),
  }));
}

function asItem(label: string, reading: Reading): Item {
  if (reading.kind === 'empty') return { label, reading: '', confidence: 0, kind: 'empty' };
  const { kind, text, confidence } = reading;
  return { label, reading: text, confidence, kind };
}
