/** Whether one character that is wrong, missing, too much, or swapped with its neighbour makes one word of the other. */
export function isOneEdit(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]]
  if (a === b || Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  const most = Math.min(left.length, right.length) - start
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) end++
  const [x, y] = [left.slice(start, left.length - end), right.slice(start, right.length - end)]
  if (Math.max(x.length, y.length) <= 1) return true
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0]
}
