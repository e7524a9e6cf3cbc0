import { expect, test } from 'vitest'
import { STYLE } from '../../src/brief/page/sheet.ts'
import { type Measure, textLines } from '../../src/brief/page/textLines.ts'

/** One point a letter. */
const measure: Measure = (text) => text.length

function lines(text: string, width: number): string[] {
  return textLines([{ text, style: STYLE.body }], width, measure).map((line) => line.map((run) => run.text).join(''))
}

test('lines break at spaces and keep the space they end in', () => {
  expect(lines('faltan 41 personas', 10)).toEqual(['faltan 41 ', 'personas'])
  expect(lines('faltan 41 personas', 9)).toEqual(['faltan 41 ', 'personas'])
  expect(lines('faltan 41 personas', 8)).toEqual(['faltan ', '41 ', 'personas'])
})

test('a no-break space holds figure and sign together', () => {
  expect(lines('de 26 a 37\u00a0%', 10)).toEqual(['de 26 a ', '37\u00a0%'])
})

test('a word too long for a line goes on after a slash, or after any letter, and loses nothing', () => {
  expect(lines('https://example.org/es/HN0703.html', 20)).toEqual(['https://example.org/', 'es/HN0703.html'])
  expect(lines('abcdefghij', 4).join('')).toBe('abcdefghij')
  expect(lines('abcdefghij', 4).every((line) => line.length <= 4)).toBe(true)
})

test('runs of two styles share a line', () => {
  const set = textLines([{ text: 'Cobertura: ', style: STYLE.soft }, { text: '31 %', style: STYLE.strong }], 50, measure)
  expect(set).toEqual([[{ text: 'Cobertura: ', style: STYLE.soft }, { text: '31 %', style: STYLE.strong }]])
})
