import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { reservePressStyle } from '../../../src/ui/controls/pressStyle.ts'

describe('the style react-aria would add', () => {
  it('is kept out by an element of the id react-aria looks for', () => {
    const nodes = new Map<string, { id: string }>()
    const page = {
      getElementById: (id: string) => nodes.get(id) ?? null,
      createElement: () => ({ id: '' }),
      head: { append: (node: { id: string }) => void nodes.set(node.id, node) },
    }
    reservePressStyle(page as unknown as Document)
    reservePressStyle(page as unknown as Document)
    expect(nodes.size).toBe(1)
    const library = createRequire(import.meta.url).resolve('react-aria/package.json')
    const usePress = readFileSync(library.replace('package.json', 'dist/private/interactions/usePress.mjs'), 'utf8')
    expect(usePress).toContain(`'${[...nodes.keys()][0]}'`)
  })
  it('stands in controls.css word for word', () => {
    const css = readFileSync(new URL('../../../src/ui/controls/controls.css', import.meta.url), 'utf8')
    expect(css).toMatch(/\[data-react-aria-pressable\] \{\s+touch-action: pan-x pan-y pinch-zoom;/)
  })
})
