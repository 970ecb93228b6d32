/** Whether two values that were read of a text (YAML, JSON) are the same, all that is in them included. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other) || !isPlain(one) || !isPlain(other)) return false;
  const [keys, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    keys.length === others.size &&
    keys.every(([key, value]) => others.has(key) && isSame(value, others.get(key)))
  );
}

const isPlain = (value: object): boolean =>
  Array.isArray(value) || [Object.prototype, null].includes(Object.getPrototypeOf(value));
