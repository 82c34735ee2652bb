/** A model, read by the app's own code: everything that the report says of it comes from here. */
import { basename, resolve } from 'node:path';
import { BatchingClassifier, loadReader } from '../classifier.ts';
import { adapt } from '../evaluate/adapt.ts';
import type { Adaptation } from '../evaluate/adapt.ts';
import type { Item } from '../evaluate/item.ts';
import { imageTasks, inkTasks, readAll } from '../evaluate/tasks.ts';
import { NETWORKS } from '../networks.ts';
import type { NetworkPlan } from '../networks.ts';
import type { Network } from '../../src/recognition/network.ts';
import { costOf } from './cost.ts';
import type { Cost } from './cost.ts';
import type { TestSet } from './test-set.ts';

export interface Judged {
  /** The network's name in networks.ts, or the folder's: letters, digits and dashes. */
  name: string;
  hash: string;
  /** By name, of the network for pictures and of the one for the pen's way; without those that are not in networks.ts. */
  plans: ReadonlyMap<string, NetworkPlan>;
  cost: Cost;
  /** Below this confidence the app asks. */
  unsureBelow: number;
  /** What was read, in the order of the test set. */
  read: Record<Part, Item[]>;
  /** With each writer's hand fitted to three samples of each digit. */
  hands: Record<'pendigits' | 'unipen', Adaptation>;
}

const PARTS = ['pendigits', 'unipen', 'numbers', 'letters', 'signs', 'drawn'] as const;
export type Part = 'images' | (typeof PARTS)[number];

/** Confirmed samples of each digit: a child has written so many within the first few missions. */
export const CONFIRMED = 3;

/**
 * @param tell is told what is being read
 * @throws {ModelFileError} if there is no such model, or it is damaged
 */
export async function judge(folder: string, test: TestSet, tell: (what: string) => void): Promise<Judged> {
  const loaded = await loadReader(folder);
  const { reader, hash } = loaded;
  const plans = new Map([reader.image, reader.trace].flatMap(planOf));
  const name = planOf(reader.image)[0]?.[0] ?? basename(resolve(folder)).replace(/[^A-Za-z0-9]+/g, '-');
  const classifier = new BatchingClassifier(loaded);
  const cost = await costOf(loaded, folder);
  tell(`${name}: images`);
  const read: Judged['read'] = {
    images: await readAll(imageTasks(test.images), classifier),
    pendigits: [],
    unipen: [],
    numbers: [],
    letters: [],
    signs: [],
    drawn: [],
  };
  for (const part of PARTS) {
    tell(`${name}: ${part}`);
    read[part] = await readAll(inkTasks(test[part]), classifier);
  }
  tell(`${name}: each writer's hand`);
  const hands = {
    pendigits: await adapt(test.pendigits, read.pendigits, CONFIRMED, classifier),
    unipen: await adapt(test.unipen, read.unipen, CONFIRMED, classifier),
  };
  reader.dispose();
  return { name, hash, plans, cost, unsureBelow: reader.reading.unsureBelow, read, hands };
}

/** With its name; none where it is not in networks.ts. */
function planOf(network: Network | null): [string, NetworkPlan][] {
  return Object.entries(NETWORKS).filter(([name]) => name === network?.model.metadata['network']);
}
