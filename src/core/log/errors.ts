/** The device has no room left for another answer. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** The browser does not let the app store anything, or the database is gone or closed for good. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
}
