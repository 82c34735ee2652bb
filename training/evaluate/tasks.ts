/** Labelled things, and reading them as the app does. */
import { glyphOfGrey } from '../../src/core/ink/glyph.ts';
import type { Classifier } from '../../src/core/ports.ts';
import { readImage } from '../../src/core/reading/read-image.ts';
import { readNumber } from '../../src/core/reading/read-number.ts';
import type { Reading } from '../../src/core/reading/reading.ts';
import { PIXELS } from '../data.ts';
import type { ImageSet } from '../data.ts';
import type { InkItem } from '../stroke-file.ts';
import type { Item } from './item.ts';

/** Items read side by side, so that the network gets them in batches. */
const TOGETHER = 256;

/** One labelled thing to read. Its glyph is made only when its turn comes. */
export interface Task {
  label: string;
  writer: string | null;
  read(classifier: Classifier): Promise<Reading>;
}

export function imageTasks({ images, labels }: ImageSet): Task[] {
  return Array.from(labels, (label, i) => ({
    label: String(label),
    writer: null,
    read: async (classifier) => {
      const grey = images.subarray(i * PIXELS, (i + 1) * PIXELS);
      const glyph = glyphOfGrey(Float32Array.from(grey, (value) => value / 255));
      const [{ reading }, [classification]] = await Promise.all([
        classifier.info(),
        classifier.classify([glyph]),
      ]);
      return classification ? readImage(glyph.raster, classification, reading) : { kind: 'empty' };
    },
  }));
}

export function inkTasks(items: readonly InkItem[]): Task[] {
  return items.map(({ label, writer, ink, allow }) => ({
    label,
    writer,
    read: (classifier) => readNumber(ink, classifier, { alphabet: allow }),
  }));
}

/** @returns one item a task, in their order */
export async function readAll(tasks: readonly Task[], classifier: Classifier): Promise<Item[]> {
  const items: Item[] = [];
  for (let from = 0; from < tasks.length; from += TOGETHER) {
    const some = tasks.slice(from, from + TOGETHER);
    items.push(...(await Promise.all(some.map(async (task) => asItem(task, await task.read(classifier))))));
  }
  return items;
}

function asItem({ label, writer }: Task, reading: Reading): Item {
  if (reading.kind === 'empty') return { label, writer, reading: '', confidence: 0, kind: 'empty' };
  const { kind, text, confidence } = reading;
  return { label, writer, reading: text, confidence, kind };
}
