/** @param decibels above 0 is louder; what would be louder than a sample can hold is cut off */
export function amplify(samples: Int16Array, decibels: number): Int16Array {
  const factor = 10 ** (decibels / 20);
  return samples.map((sample) => Math.max(-32768, Math.min(32767, Math.round(sample * factor))));
}
