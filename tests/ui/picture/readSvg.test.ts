import { describe, expect, it } from 'vitest'
import { framedSvg } from '../../../src/ui/picture/framedSvg.ts'
import { markup } from '../../../src/ui/picture/pictureElement.ts'
import { readSvg } from '../../../src/ui/picture/readSvg.ts'
import { asElement, drawn, drawnPage } from './drawnPage.ts'
import { allOf, readXml } from './readXml.ts'

const read = (svg: ReturnType<typeof drawn>, page = drawnPage()) => readXml(markup(readSvg(asElement(svg), page)))

describe('a drawing taken from the page', () => {
  it('carries its computed styles, without units, in colours every program reads', () => {
    const line = { fill: 'none', stroke: 'rgba(12, 85, 87, 0.5)', 'stroke-opacity': '0.5', 'stroke-width': '1.5px', 'stroke-dasharray': '2px, 3px' }
    const root = read(drawn('svg', { class: 'chart', viewBox: '0 0 10 10' }, { fill: 'rgb(0, 0, 0)' }, [drawn('path', { d: 'M0 0L1 1', class: 'chart-target', onclick: 'x()' }, line)]))
    expect(allOf(root, 'path')[0]?.attributes).toEqual({ d: 'M0 0L1 1', fill: 'none', stroke: '#0c5557', 'stroke-opacity': '0.25', 'stroke-width': '1.5', 'stroke-dasharray': '2 3' })
    expect(root.attributes).toEqual({ viewBox: '0 0 10 10' })
  })

  it('asks for colours of newer spaces, and says again only what the parent does not', () => {
    const style = { fill: 'oklab(0.5 0 0)', 'font-family': 'Inter', 'text-anchor': 'end', visibility: 'hidden' }
    const root = read(drawn('svg', {}, style, [drawn('text', { x: '1', y: '2' }, { ...style, visibility: 'visible' }, ['Danlí & <más>'])]))
    expect(root.attributes).toMatchObject({ fill: '#0a141e', 'fill-opacity': '0.5', 'font-family': 'Inter', visibility: 'hidden' })
    const [text] = allOf(root, 'text')
    expect(text?.attributes).toEqual({ x: '1', y: '2', visibility: 'visible' })
    expect(text?.children).toEqual(['Danlí & <más>'])
  })

  it('leaves out what is not shown and what would run or be fetched', () => {
    const parts = [drawn('script', {}, {}, ['x()']), drawn('style', {}, {}, ['a{}']), drawn('foreignObject', {}, {}), drawn('rect', {}, { display: 'none' })]
    const outside = [drawn('image', { href: 'https://example.org/a.png' }, {}), drawn('use', { href: 'https://example.org/a.svg#b' }, {})]
    const root = read(drawn('svg', {}, {}, [...parts, ...outside]))
    expect(root.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual(['image', 'use'])
    expect(JSON.stringify(root)).not.toContain('example.org')
  })

  it('takes patterns along that stand elsewhere in the page, under names of its own', () => {
    const pattern = drawn('pattern', { id: ':r1:suppressed', width: '8', patternUnits: 'userSpaceOnUse' }, { display: 'none' }, [drawn('line', { x1: '0' }, { stroke: 'rgb(1, 2, 3)' })])
    const root = read(drawn('svg', {}, {}, [drawn('rect', {}, { fill: 'url("#:r1:suppressed") rgb(0, 0, 0)' })]), drawnPage([pattern]))
    const [found] = allOf(root, 'pattern')
    const id = found?.attributes['id'] ?? ''
    expect(id).toMatch(/^[a-z]\w*$/)
    expect(allOf(root, 'rect')[0]?.attributes['fill']).toBe(`url(#${id})`)
    expect(allOf(root, 'defs')).toHaveLength(1)
    expect(allOf(root, 'line')[0]?.attributes['stroke']).toBe('#010203')
  })

  it('keeps lines as thin as on screen where the drawing is scaled under them', () => {
    const style = { stroke: 'rgb(0, 0, 0)', 'stroke-width': '2px', 'vector-effect': 'non-scaling-stroke' }
    const root = read(drawn('svg', {}, {}, [drawn('path', { d: 'M0 0' }, style)]), drawnPage([], 0.25))
    expect(allOf(root, 'path')[0]?.attributes['stroke-width']).toBe('8')
  })

  it('is a whole file with its frame, well formed whatever the texts hold', () => {
    const svg = readSvg(asElement(drawn('svg', {}, {}, [drawn('text', {}, {}, ['a\u0000\ud800 & "b" ]]>'])])), drawnPage())
    const text = framedSvg(svg, { width: 300, height: 100 }, { title: '<Danlí> & "más"', legend: ['línea 1', 'línea 2'], source: 'Fuente: INE', synthetic: 'Demostración sintética' })
    const root = readXml(text)
    expect(root.attributes['xmlns']).toBe('http://www.w3.org/2000/svg')
    const words = allOf(root, 'text').flatMap(({ children }) => children)
    for (const said of ['<Danlí> & "más"', 'línea 1', 'línea 2', 'Fuente: INE', 'Demostración sintética', 'a & "b" ]]>']) expect(words).toContain(said)
    const height = Number(root.attributes['height'])
    for (const { attributes } of allOf(root, 'text').filter(({ attributes: { y } }) => y)) expect(Number(attributes['y'])).toBeLessThan(height)
  })
})
