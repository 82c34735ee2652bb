import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { DeviceState } from '../../src/storage/device-state.ts';
import { DatabaseEventLog } from '../../src/storage/event-log.ts';
import { askForPersistence, persistence } from '../../src/storage/persistence.ts';

function manager(persisted: () => Promise<boolean>, persist = persisted): StorageManager {
  return { persisted, persist } as StorageManager;
}

describe('the promise not to throw the data away', () => {
  it('is what the browser says', async () => {
    expect(await persistence(manager(() => Promise.resolve(true)))).to.equal('persistent');
    expect(await persistence(manager(() => Promise.resolve(false)))).to.equal('temporary');
    expect(
      await askForPersistence(
        manager(
          () => Promise.resolve(false),
          () => Promise.resolve(true),
        ),
      ),
    ).to.equal('persistent');
  });

  it('is not given where the browser cannot answer', async () => {
    const broken = () => Promise.reject(new TypeError('opaque origin'));
    expect(await persistence(manager(broken))).to.equal('temporary');
    expect(await askForPersistence(manager(broken))).to.equal('temporary');
    expect(await askForPersistence({} as StorageManager)).to.equal('temporary');
  });
});

describe('the state of the device', () => {
  const name = `test-device-${Math.random()}`;
  let log: DatabaseEventLog;

  beforeEach(() => {
    log = new DatabaseEventLog({
      app: '0.1.0',
      clock: { wall: Date.now, mono: () => performance.now() },
      name,
    });
  });

  afterEach(async () => {
    await log.close();
    await deleteDB(name);
    localStorage.clear();
  });

  it('says that storage is refused, and that it is not any more', async () => {
    const original = IDBFactory.prototype.open;
    const device = new DeviceState(log);
    const said: boolean[] = [];
    device.subscribe(() => said.push(device.storageRefused));
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    try {
      await log.read().catch(() => undefined);
      expect(device.storageRefused).to.equal(true);
    } finally {
      IDBFactory.prototype.open = original;
    }
    await log.read();
    expect(device.storageRefused).to.equal(false);
    expect(said).to.include.members([true, false]);
    expect(device.lost).to.equal(false);
  });

  it('says that the device is temporary where the browser denies, as it does here', async () => {
    const device = new DeviceState(log);
    const original = StorageManager.prototype.persist;
    StorageManager.prototype.persist = () => Promise.resolve(false);
    try {
      await device.askToKeep();
    } finally {
      StorageManager.prototype.persist = original;
    }
    expect(device.temporary).to.equal(true);
  });
});
