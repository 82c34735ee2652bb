/** The device has no room left for another answer. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** The browser does not let the app store anything, or the database is gone or closed for good. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}

/** A newer version of the app has written here: this one can read what it knows, and must not write. */
export class NewerDataError extends StorageUnavailableError {
  constructor(options?: ErrorOptions) {
    super('A newer version of Astro Numbers has been used here. Reload the page to go on with it.', options);
  }
}
