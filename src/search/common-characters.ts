/**
 * The 3,755 characters of level 1 of GB/T 2312, rows 16 to 55 but for the last five places, without the one that is a
 * Traditional character, too: 乾.
 */
export function readCommonCharacters(): ReadonlySet<string> {
  const bytes: number[] = []
  for (let row = 16; row <= 55; row++)
    for (let place = 1; place <= (row === 55 ? 89 : 94); place++) bytes.push(0xa0 + row, 0xa0 + place)
  return new Set(new TextDecoder('gb2312').decode(Uint8Array.from(bytes)).replace('乾', ''))
}
