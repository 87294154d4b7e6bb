const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** 1 to 99 as written properly; `IIII` and `CC` are none. */
export function romanValue(text: string): number | undefined {
  if (!/^(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return undefined;
  let total = 0;
  [...text].forEach((sign, i) => {
    const value = values[sign] ?? 0;
    total += value < (values[text[i + 1] ?? ''] ?? 0) ? -value : value;
  });
  return total > 0 ? total : undefined;
}
