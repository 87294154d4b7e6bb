import manifest from '../../../package.json';

/** Of the package, taken into the bundle when it is built. */
export const version: string = manifest.version;
