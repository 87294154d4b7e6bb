/** True where the letters of `query` stand in `name` in their order, whatever their case. */
export function matchesQuery(name: string, query: string): boolean {
  const letters = name.toLowerCase();
  let at = 0;
  for (const letter of query.toLowerCase().replaceAll(/\s/g, '')) {
    const found = letters.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}

/** True where `typed` begins `name` or a later word of it, whatever their case. */
export function completes(name: string, typed: string): boolean {
  const sought = typed.toLowerCase();
  const text = name.toLowerCase();
  if (text.startsWith(sought)) return true;
  for (let at = text.indexOf(sought, 1); at > 0; at = text.indexOf(sought, at + 1)) {
    if (!/[\p{L}\p{M}\p{N}]/u.test(text[at - 1] ?? '')) return true;
  }
  return false;
}
