import { encode } from 'uqr'
import { type Block, element } from './block.ts'
import { COLOUR } from './sheet.ts'

/** A QR code of an address, `size` points wide, drawn as one path. The white paper around is its quiet zone (ISO/IEC 18004: four modules). */
export function qrBlock(address: string, alternative: string, size: number): Block {
  const { data } = encode(address, { ecc: 'M', border: 0 })
  const module = size / data.length
  return {
    height: size,
    draw: (page, x, y) => {
      const draw = () => {
        for (const [row, cells] of data.entries()) {
          for (const { from, to } of darkRuns(cells)) page.document.rect(x + from * module, y + row * module, (to - from) * module, module)
        }
        page.document.fill(COLOUR.ink)
      }
      return [element(page, 'Figure', draw, { alt: alternative, bbox: [x, y, x + size, y + size] })]
    },
  }
}

/** Dark modules of a row that stand beside each other, as one each, so that no hairline of paper shows between them. */
function darkRuns(cells: readonly boolean[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (const [at, isDark] of cells.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last && last.to === at) last.to = at + 1
    else runs.push({ from: at, to: at + 1 })
  }
  return runs
}
