import { allowed } from './allowed.ts';

/** Whether the browser has promised not to throw the data away when room gets short. */
export type Persistence = 'persistent' | 'temporary';

/** What was promised so far. Never rejects: a browser that cannot answer has promised nothing. */
export async function persistence(
  manager: StorageManager | undefined = storageManager(),
): Promise<Persistence> {
  try {
    return (await manager?.persisted()) ? 'persistent' : 'temporary';
  } catch {
    return 'temporary';
  }
}

/**
 * Asks for the promise. Chrome decides by itself, Firefox asks the person: so ask after they did something.
 * Never rejects.
 */
export async function askForPersistence(
  manager: StorageManager | undefined = storageManager(),
): Promise<Persistence> {
  try {
    return (await manager?.persist()) ? 'persistent' : 'temporary';
  } catch {
    return 'temporary';
  }
}

/** Missing on plain http. */
function storageManager(): StorageManager | undefined {
  return allowed(() => navigator.storage);
}
