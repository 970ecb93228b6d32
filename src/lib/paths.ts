/** A path from here without the `./` before it: `./anh.jpg` and `anh.jpg` are one. */
export const plainPath = (path: string): string => path.replace(/^(?:\.\/)+/, '');
