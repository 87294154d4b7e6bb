/**
 * Values that are worked out when first read, and once.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** An object each of whose properties is made by the function of that name when it is first read. */
export function lazyObject<T extends object>(makers: { readonly [K in keyof T]: () => T[K] }): T {
  const target = {};
  for (const [name, make] of Object.entries<() => unknown>(makers)) {
    Object.defineProperty(target, name, { get: lazy(make), enumerable: true });
  }
  return target as T;
}
