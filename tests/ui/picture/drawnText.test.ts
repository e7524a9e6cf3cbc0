import { describe, expect, it } from 'vitest'
import { framedSvg } from '../../../src/ui/picture/framedSvg.ts'
import { drawnLines } from '../../../src/ui/picture/pageAround.ts'
import { element, markup } from '../../../src/ui/picture/pictureElement.ts'
import { enlarged } from '../../../src/ui/picture/pngOf.ts'
import { textDrawing } from '../../../src/ui/picture/textDrawing.ts'

/** As a browser gives a box: its sides are getters, which a spread does not take along. */
function browserBox(left: number, top: number, width: number, height = 20) {
  return new (class {
    get left() {
      return left
    }
    get top() {
      return top
    }
    get right() {
      return left + width
    }
    get bottom() {
      return top + height
    }
  })()
}
const EVERYWHERE = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
const style = (property: string) => ({ color: 'rgb(0, 0, 0)', 'font-size': '16px', 'font-weight': '400', 'font-style': 'normal', 'letter-spacing': 'normal', 'text-align': 'start', 'font-family': 'Inter' })[property] ?? ''
const measure = () => [0, 0, 0, 1] as const

describe('text of the page in a picture', () => {
  it('is joined to lines that keep their place', () => {
    const words = [{ text: 'San', box: browserBox(10, 100, 30) }, { text: 'Pedro', box: browserBox(45, 101, 50) }, { text: 'Sula', box: browserBox(10, 130, 40) }]
    expect(drawnLines(words).map(({ text, box: { left, top, right, bottom } }) => ({ text, left, top, right, bottom }))).toEqual([
      { text: 'San Pedro', left: 10, top: 100, right: 95, bottom: 120 },
      { text: 'Sula', left: 10, top: 130, right: 50, bottom: 150 },
    ])
  })

  it('is as wide as on screen in any font, and cut where the screen cuts it', () => {
    const line = { text: 'San Pedro Sula', box: { left: 10, top: 0, right: 110, bottom: 20 } }
    const whole = textDrawing(line, style, 0.8, EVERYWHERE, measure)
    expect(whole?.attributes).toMatchObject({ x: '10', y: '16', textLength: '100' })
    const cut = textDrawing(line, style, 0.8, { ...EVERYWHERE, right: 60 }, measure)
    expect(cut?.children).toEqual(['San Pe…'])
    expect(cut?.attributes['textLength']).toBeUndefined()
    expect(textDrawing(line, style, 0.8, { ...EVERYWHERE, right: 5 }, measure)).toBeNull()
  })
})

describe('the frame of a picture', () => {
  const frame = { title: 'A < B & "C"', legend: ['línea'], source: 'Fuente: X', synthetic: 'sintética' }
  it('says title, legend, source and mark, and lets none of them become markup', () => {
    const text = framedSvg(element('svg', {}, []), { width: 600, height: 300 }, frame)
    expect(text).toContain('A &lt; B &amp; ')
    for (const part of ['línea', 'Fuente: X', 'sintética']) expect(text).toContain(part)
    expect(framedSvg(element('svg', {}, []), { width: 600, height: 300 }, { ...frame, synthetic: null })).not.toContain('sintética')
  })

  it('is enlarged whole for a sharp PNG', () => {
    const text = framedSvg(element('svg', {}, []), { width: 600, height: 300 }, frame)
    const { width, height, text: larger } = enlarged(text, 2)
    expect(width).toBe(2 * (600 + 32))
    expect(larger).toContain(`width="${width}"`)
    expect(height).toBeGreaterThan(600)
    expect(() => enlarged('<svg viewBox="0 0 1 1"></svg>', 2)).toThrow('no size')
  })

  it('escapes attributes', () => {
    expect(markup(element('text', { 'data-x': '"><script>' }, ['<b>']))).not.toMatch(/<script>|<b>/)
  })
})
