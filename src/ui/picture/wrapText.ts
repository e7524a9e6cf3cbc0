/** Width of a letter over its height, on the wide side for sans-serif type, so that a line never runs out of the picture. */
const LETTER = 0.56

/** The text in lines that fit `width` pixels at `size`; a longer word, such as an address, is broken. */
export function wrapText(text: string, width: number, size: number): readonly string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)))
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(...pieces(word, most))
  }
  return lines
}

function pieces(word: string, most: number): string[] {
  const letters = Array.from(word)
  return Array.from({ length: Math.ceil(letters.length / most) }, (_, index) => letters.slice(index * most, (index + 1) * most).join(''))
}
