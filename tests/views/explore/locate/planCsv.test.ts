import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { planCsv, type PlanRow } from '../../../../src/views/explore/locate/planCsv.ts'

const ROW: PlanRow = { rank: 1, id: 'D', place: 'Danlí', department: 'El Paraíso', country: 'Honduras', longitude: -86.58, latitude: 14.03, adds: 80, chosen: 0.925, required: true }
const OTHER: PlanRow = { ...ROW, rank: 2, id: 'C', place: 'Comayagua', department: 'Comayagua', longitude: -87.64, latitude: 14.46, adds: 60, chosen: null, required: false }
const NOTES = ['Demostración sintética', 'C, D: 140 personas más']
const HEADER = 'RANK,TERRITORY_ID,PLACE,DEPARTMENT,COUNTRY,LONGITUDE,LATITUDE,ADDS_PERSONS,CHOSEN_SHARE,REQUIRED,KIND'

/** Cells as a program that reads CSV finds them. */
const cells = (text: string) => Papa.parse<string[]>(text.slice(1)).data
const placeOf = (place: string) => cells(planCsv([{ ...ROW, place }], 'synthetic', NOTES))[1]?.[2]

describe('a plan as CSV', () => {
  it('is a header, a row for each point, an empty row and the notes', () => {
    expect(planCsv([ROW, OTHER], 'synthetic', NOTES)).toBe(
      [
        `\uFEFF${HEADER}`,
        '1,D,Danlí,El Paraíso,Honduras,-86.58,14.03,80,0.925,yes,synthetic',
        '2,C,Comayagua,Comayagua,Honduras,-87.64,14.46,60,,no,synthetic',
        '',
        'Demostración sintética',
        '"C, D: 140 personas más"',
        '',
      ].join('\r\n'),
    )
  })

  it('begins with one byte order mark, and every line ends with CRLF', () => {
    const text = planCsv([ROW, OTHER], 'published', NOTES)
    expect(Array.from(new TextEncoder().encode(text).subarray(0, 3))).toEqual([0xef, 0xbb, 0xbf])
    expect(text.lastIndexOf('\uFEFF')).toBe(0)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has the header though the plan has no points', () => {
    expect(planCsv([], 'synthetic', NOTES).split('\r\n').slice(0, 3)).toEqual([`\uFEFF${HEADER}`, '', 'Demostración sintética'])
  })

  it('leaves a share that was not worked out empty, and writes one of 0', () => {
    const [, first, second] = cells(planCsv([{ ...ROW, chosen: 0 }, OTHER], 'synthetic', NOTES))
    expect([first?.[8], second?.[8]]).toEqual(['0', ''])
  })

  it('says in every row what kind the figures are of', () => {
    expect(cells(planCsv([ROW, OTHER], 'synthetic', NOTES)).slice(0, 3).map((line) => line.at(-1))).toEqual(['KIND', 'synthetic', 'synthetic'])
  })
})

describe('text that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '\nx', ' =1', '\u00a0=1', '\uff1d1'])('begins with an apostrophe: %j', (text) => {
    expect(placeOf(text)).toBe(`'${text}`)
    const [line] = cells(planCsv([{ ...ROW, department: text, country: text }], text, NOTES)).slice(1)
    expect([line?.[3], line?.[4], line?.[10]]).toEqual([`'${text}`, `'${text}`, `'${text}`])
    expect(cells(planCsv([ROW], 'synthetic', ['first', text])).at(-2)).toEqual([`'${text}`])
  })

  it('is none of ordinary names, nor of numbers below zero', () => {
    for (const name of ['San José, Villanueva', 'La "Unión"', "O'Higgins", '3 de Mayo', 'a=b']) expect(placeOf(name)).toBe(name)
    expect(cells(planCsv([ROW], 'synthetic', NOTES))[1]?.[5]).toBe('-86.58')
  })
})
