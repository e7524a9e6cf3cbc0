import type { Weight } from './letters.ts'

/** Text as it stands between tags or in an attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** Lines of text one below the other, the baseline of the first at `y`. */
export function textBlock(lines: readonly string[], at: { readonly x: number; readonly y: number; readonly size: number; readonly weight: Weight; readonly colour: string; readonly height: number }): string {
  return lines
    .map((line, index) => `<text x="${at.x}" y="${Math.round(at.y + index * at.height)}" font-family="Inter" font-size="${at.size}" font-weight="${at.weight}" fill="${at.colour}">${escaped(line)}</text>`)
    .join('')
}
