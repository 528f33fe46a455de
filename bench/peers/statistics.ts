/** @throws {RangeError} When there is nothing to take the median of. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5)
}

/**
 * @param part From 0 to 1.
 * @throws {RangeError} When there are no values.
 */
export function quantileOf(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
  if (value === undefined) throw new RangeError('Expected numbers, found none.')
  return value
}

/** NaN of nothing. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
