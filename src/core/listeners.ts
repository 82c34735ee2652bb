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

  /**
   * A listener's mistake comes to light as an unhandled rejection; it stops neither the others nor who tells.
   */
  tell(): void {
    for (const listener of this.#listeners) {
      try {
        listener();
      } catch (error) {
        void Promise.reject(error);
      }
    }
  }
}
