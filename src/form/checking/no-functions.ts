/**
 * What binds the engine tries whether it may make functions of strings, and does without where it may not. A server's policy
 * reports the try: here it is refused before.
 */
function refused(): never {
  throw new EvalError('functions of strings are not made here');
}

Object.defineProperty(globalThis, 'Function', {
  value: Object.assign(refused, { prototype: Function.prototype }),
});
