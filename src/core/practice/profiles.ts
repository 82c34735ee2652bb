/** Id of the one child of a device that nobody has set up for several. */
export const DEFAULT_PROFILE = 'default';
