import type { Child } from '../core/crew/child.ts';
import { DEFAULT_PROFILE, guestOf, OTHER_GUEST } from '../core/crew/crew.ts';
import { lockOf, type Picture } from '../core/crew/pictures.ts';
import type { Recorder } from '../core/log/recorder.ts';
import { Listeners } from '../core/listeners.ts';
import { knowForStart } from './know-for-start.ts';
import type { CrewService, NewChild, Unsubscribe } from './services.ts';

export interface WhoFliesOptions {
  readonly recorder: Pick<Recorder, 'attempts' | 'crew' | 'glance' | 'loaded' | 'know' | 'record' | 'subscribe'>;
  /** What this tab remembers of whose turn it is. */
  readonly tab: { readonly profile: string | undefined; choose(profile: string): void };
  readonly newId: () => string;
}

/** The children of this device, and whose turn it is in this tab. */
export class WhoFlies implements CrewService {
  readonly #options: WhoFliesOptions;
  readonly #listeners = new Listeners();

  constructor(options: WhoFliesOptions) {
    this.#options = options;
    const { recorder } = options;
    let known = [recorder.crew(), recorder.loaded];
    recorder.subscribe(() => {
      const now = [recorder.crew(), recorder.loaded];
      if (now.every((one, i) => one === known[i])) return;
      known = now;
      this.#listeners.tell();
    });
  }

  get children(): readonly Child[] {
    return [...this.#options.recorder.crew().values()];
  }

  get guest(): string {
    const { recorder } = this.#options;
    return recorder.loaded ? guestOf(recorder.crew()) : OTHER_GUEST;
  }

  get flying(): string | undefined {
    const { recorder, tab } = this.#options;
    const crew = recorder.crew();
    // Nobody knows yet who is aboard, and DEFAULT_PROFILE may be a child.
    if (!recorder.loaded) return tab.profile ?? this.guest;
    if (crew.size === 0) return DEFAULT_PROFILE;
    const { profile = '' } = tab;
    return crew.has(profile) || profile === guestOf(crew) ? profile : undefined;
  }

  subscribe(listener: () => void): Unsubscribe {
    return this.#listeners.add(listener);
  }

  async fly(profile: string): Promise<void> {
    await knowForStart(this.#options.recorder, profile);
    this.#options.tab.choose(profile);
    this.#listeners.tell();
  }

  async add({ claims, ...child }: NewChild): Promise<void> {
    const { tab, newId } = this.#options;
    const id = claims && this.guest === DEFAULT_PROFILE ? DEFAULT_PROFILE : newId();
    // First: as soon as the name is in the log, whoever came aboard flies, and is not asked again.
    tab.choose(id);
    await this.rename({ ...child, id });
  }

  async setPictures(profile: string, pictures?: readonly Picture[]): Promise<void> {
    const { recorder, newId } = this.#options;
    await recorder.record({ type: 'pictures-set', profile, ...(pictures ? { lock: lockOf(pictures, newId()) } : {}) });
  }

  async rename({ id: profile, nickname, astronaut }: Child): Promise<void> {
    await this.#options.recorder.record({ type: 'child-named', profile, nickname, astronaut });
  }
}
