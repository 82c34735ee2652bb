export const PIN = '2468';

/** PBKDF2 of it with one iteration, which is enough against a test. */
export const PIN_HASH = { salt: '00', hash: 'd25e57dd8ff74accb6a66f29d0129c6f230c3758490e7135ed0e22437aa7e443', iterations: 1 };
