/** The picture of the seal, beside site.yaml: shown in the masthead and as the sign of the site in browsers. */
export const SEAL_FILE = 'seal.png';

/** Points of a side: it is shown at 64 at most, on screens with three points to each. */
export const SEAL_SIDE = 192;
