import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, ROOT, textOf } from './source.ts'

const CODE = ['.ts', '.tsx', '.css']
const LONGEST_FILE = 300
const code = [...filesBelow('src', CODE), ...filesBelow('scripts', CODE)]

/** Colour literals in a style sheet: hex, colour functions, and the named colours people reach for. */
function literalColours(css: string): string[] {
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const values = text.match(/:[^;{}]+[;}]/g) ?? []
  return values.flatMap(
    (value) =>
      value.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|color)\(|\b(?:white|black|red|green|blue|gray|grey|orange|yellow)\b(?!-)/gi) ??
      [],
  )
}

/** Whether a text names a folder of one machine, or one beside the project. */
function namesMachine(path: string, text: string): boolean {
  if (/(?:^|[\s'"`(=])(?:\/home\/|\/root\/|\/Users\/|\/work\/|\/tmp\/|[A-Z]:\\Users)/.test(text)) return true
  const neighbours = text.match(/(?:\.\.\/)+shared\b/g) ?? []
  // A folder of that name may well stand inside the project.
  return neighbours.some((neighbour) => !existsSync(join(ROOT, dirname(path), neighbour)) || posix.join(dirname(path), neighbour).startsWith('..'))
}

describe('files', () => {
  it(`are at most ${LONGEST_FILE} lines long`, () => {
    expect(code.length).toBeGreaterThan(50)
    expect(code.filter((path) => textOf(path).split('\n').length > LONGEST_FILE + 1)).toEqual([])
  })

  it('name no path of one machine, and nothing beside the project', () => {
    const texts = [...code, ...filesBelow('docs', ['.md']), ...filesBelow('data', ['.json']), 'README.md', 'README.es.md', 'package.json']
    expect(texts.filter((path) => namesMachine(path, textOf(path)))).toEqual([])
  })

  it('would be caught naming one', () => {
    expect(namesMachine('docs/a.md', 'see /home/ana/arraigo/data')).toBe(true)
    expect(namesMachine('scripts/a.ts', `readFileSync('../shared/facts.csv')`)).toBe(true)
    expect(namesMachine('src/charts/trend/series.ts', `import { domain } from '../../shared/domain.ts'`)).toBe(true)
    expect(namesMachine('docs/a.md', 'https://example.org/home/index.html')).toBe(false)
  })
})

describe('style sheets', () => {
  it('take every colour from the tokens', () => {
    const sheets = filesBelow('src', ['.css']).filter((path) => path !== 'src/ui/tokens.css')
    expect(sheets.length).toBeGreaterThan(3)
    const found = sheets.flatMap((path) => literalColours(textOf(path)).map((colour) => `${path}: ${colour}`))
    expect(found).toEqual([])
  })

  it('would be caught with a colour of their own', () => {
    expect(literalColours('a { color: #fff; background: rgb(0 0 0 / 10%) } /* #123456 */')).toEqual(['#fff', 'rgb('])
    expect(literalColours('.panel--red { color: var(--ink); border: 1px solid white; }')).toEqual(['white'])
  })
})
