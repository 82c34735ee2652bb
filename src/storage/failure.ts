import { NewerDataError, StorageFullError, StorageUnavailableError } from '../core/log/errors.ts';

/** What went wrong, in words for a teacher; the browser's own error is the cause. */
export function storageError(error: unknown): StorageFullError | StorageUnavailableError {
  if (error instanceof StorageFullError || error instanceof StorageUnavailableError) return error;
  const options = { cause: error };
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return new StorageFullError(
        'There is no room left on this device. Free some space, then try again.',
        options,
      );
    case 'VersionError':
      return new NewerDataError(options);
    case 'SecurityError':
    case 'ReferenceError':
    case 'TypeError':
      return new StorageUnavailableError(
        'This browser does not let Astro Numbers store anything. Allow site data, or leave private mode.',
        options,
      );
    default:
      return new StorageUnavailableError(
        'The storage of this browser does not work. Restart the browser.',
        options,
      );
  }
}

/** The browser neither does what it was asked nor says why not. */
export class NoAnswerError extends StorageUnavailableError {
  constructor() {
    super('The storage of this browser does not answer. Restart the browser, then try again.');
  }
}

/**
 * Whether the connection was taken away: the browser closed it, its storage process died, another tab
 * upgraded or deleted the database. Opening it again may help.
 */
export function isConnectionLost(error: unknown): boolean {
  return ['InvalidStateError', 'AbortError', 'UnknownError'].includes(nameOf(error));
}

/** Whether the browser could not read its own files: so Chromium tells of a damaged database. */
export function isDamage(error: unknown): boolean {
  return nameOf(error) === 'UnknownError';
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}
