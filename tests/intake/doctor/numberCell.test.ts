import { describe, expect, it } from 'vitest'
import { judgeNumberCell } from '../../../src/intake/doctor/numberCell.ts'

const count = (cell: string, decimal: '.' | ',' = '.') => judgeNumberCell(cell, cell, true, decimal)
const figure = (cell: string, decimal: '.' | ',' = '.') => judgeNumberCell(cell, cell, false, decimal)
const brief = ({ value, said }: ReturnType<typeof judgeNumberCell>) => [value, said?.code ?? null, said?.severity ?? null]

describe('a cell of counts', () => {
  it.each([['0', 0], ['12', 12], ['12.0', 12], ['2147483647', 2_147_483_647]])('%s is sound', (cell, value) => {
    expect(count(cell)).toEqual({ value, isEmpty: false, said: null })
  })

  it.each([
    // 2^31 - 1 is the most the gate reckons with.
    ['2147483648', 2_147_483_648, 'too-large', 'error'],
    ['-3', -3, 'negative', 'error'],
    ['12.5', 12.5, 'fraction', 'error'],
    ['1.250', 1.25, 'thousands', 'error'],
    ['1,250', 1250, 'thousands', 'note'],
    ['1,250,000', 1_250_000, 'thousands', 'note'],
    ['12%', 12, 'percent', 'warning'],
    ['12.5%', 12.5, 'percent', 'warning'],
    ['1.2E5', 120_000, 'exponent', 'warning'],
    ['0703', 703, 'leading-zero', 'warning'],
    ['+7', 7, 'sign', 'note'],
    ['+1.5e3', 1500, 'exponent', 'warning'],
    ["-1'250", -1250, 'negative', 'error'],
    [' 12', 12, 'blanks', 'note'],
  ])('%s is read as %d and told as %s', (cell, value, code, severity) => {
    expect(brief(count(cell))).toEqual([value, code, severity])
  })

  it.each([
    ['<5', 'cut', 'note'],
    ['≤ 10', 'cut', 'note'],
    ['Suprimido', 'cut', 'note'],
    ['c', 'cut', 'note'],
    ['>5', 'censored', 'error'],
    ['NR', 'not-reported', 'note'],
    ['N/A', 'not-applicable', 'note'],
    ['no aplica', 'not-applicable', 'note'],
    ['-', 'mark', 'note'],
    ['…', 'mark', 'note'],
    ['NY', 'mark', 'note'],
    ['s/d', 'mark', 'note'],
    ['SIN INFORMACIÓN', 'mark', 'note'],
    ['sin informacion', 'mark', 'note'],
    ['--', 'mark', 'note'],
    ['-=1', 'formula', 'error'],
    ['#N/A', 'spreadsheet', 'error'],
    ['#¡DIV/0!', 'spreadsheet', 'error'],
    ['=1+1', 'formula', 'error'],
    ['12\u200B', 'invisible', 'error'],
    ['12,5', 'decimal-comma', 'error'],
    ['doce', 'no-number', 'error'],
    ['12 personas', 'no-number', 'error'],
  ])('%s has no number and is told as %s', (cell, code, severity) => {
    expect(brief(count(cell))).toEqual([Number.NaN, code, severity])
  })

  it.each(['', ' ', '\u00A0'])('“%s” is empty, which is neither a zero nor a fault', (cell) => {
    expect(count(cell)).toEqual({ value: Number.NaN, isEmpty: true, said: null })
  })

  it('is quoted as the message may, which is not always the cell', () => {
    expect(judgeNumberCell('-3', '…', true, '.').said).toMatchObject({ es: 'conteo negativo: …', en: 'negative count: …' })
  })

  it('that is a fault is told as that before it is told to have blanks', () => {
    expect(brief(count('-3 '))).toEqual([-3, 'negative', 'error'])
  })
})

describe('a cell of figures', () => {
  it.each([['-2.5', -2.5], ['31.5', 31.5], ['.5', 0.5], ['1.250', 1.25], ['3000000000', 3_000_000_000]])('%s is sound', (cell, value) => {
    expect(figure(cell)).toEqual({ value, isEmpty: false, said: null })
  })

  it('has its percent sign left aside, with a note only', () => {
    expect(brief(figure('31.5 %'))).toEqual([31.5, 'percent', 'note'])
  })

  it('with a decimal comma in a table of decimal points is no number, and is told why', () => {
    expect(brief(figure('3,5'))).toEqual([Number.NaN, 'decimal-comma', 'error'])
  })
})

describe('in a table with decimal commas', () => {
  it('a comma is sound, and a point stands for thousands', () => {
    expect(brief(figure('31,5', ','))).toEqual([31.5, null, null])
    expect(brief(count('1.250', ','))).toEqual([1250, 'thousands', 'note'])
  })

  it('a count of 1,250 is either thousands or one and a quarter of a person', () => {
    expect(brief(count('1,250', ','))).toEqual([1.25, 'thousands', 'error'])
  })

  it('a decimal point is no number, and the decimal mark that was chosen is named as the reason', () => {
    const { said } = figure('31.5', ',')
    expect(said).toMatchObject({ code: 'no-number', severity: 'error' })
    expect(said?.en).toContain('decimal mark chosen')
  })
})
