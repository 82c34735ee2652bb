/** Who wants to hear of a change. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  /** Returns the function that ends it. */
  add(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
