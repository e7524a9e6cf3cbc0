import { describe, expect, it } from 'vitest'
import { ABSENCES } from '../../../../src/catalog/observation-status.ts'
import { palette } from '../../../../src/domain/palette/palette.ts'
import { locateColours, locatePaints } from '../../../../src/views/explore/locate/locatePaints.ts'
import { planOf } from '../../../../src/views/explore/locate/planOf.ts'
import { observationRow } from '../observationRow.ts'
import { asked, questionOf, ROWS, WHOLE } from './example.ts'

const { places } = questionOf()
/** A and B are reached already, C, D and E newly, F not. */
const { states } = planOf(['C', 'D'], questionOf(), WHOLE, asked()).figures
const colours = locateColours(places, 'light')
const [fewest, some, most] = palette('warm', 'light').sequential(3)
const paints = (when: 'before' | 'after') => Object.fromEntries([...locatePaints(places, states, colours, when)].map(([id, { colour, absence }]) => [id, absence ?? colour]))

describe('the colours of a plan', () => {
  it('have thirds of all places with a figure for those out of reach', () => {
    // 20 and 40, 60, 80 and 100; the suppressed one is in none.
    expect(colours.out.classes.map(({ count, colour }) => [count, colour])).toEqual([[2, fewest], [1, some], [2, most]])
    expect(colours.out.absences).toEqual({ suppressed: 1, 'not-reported': 0, 'not-applicable': 0 })
  })

  it.each(['light', 'dark'] as const)('are told apart in the %s theme', (theme) => {
    const { already, newly, out } = locateColours(places, theme)
    const all = [already, newly, ...out.classes.map(({ colour }) => colour)]
    expect(new Set(all).size).toBe(5)
    for (const colour of all) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  })

  it('do not take an unpublished figure for a zero', () => {
    const people = ROWS.people.map((row) => (row.territory === 'F' ? observationRow('F', 0) : row))
    const { out } = locateColours(questionOf(asked(), { ...ROWS, people }).places, 'light')
    expect(out.classes[0]).toMatchObject({ lowest: 0, highest: 0, count: 1 })
  })
})

describe('the map of a plan', () => {
  it('before has only what is reached already, all others by their persons', () => {
    expect(paints('before')).toEqual({ A: colours.already, B: colours.already, C: some, D: most, E: 'suppressed', F: fewest })
  })

  it('afterwards has what is newly reached as well', () => {
    expect(paints('after')).toEqual({ A: colours.already, B: colours.already, C: colours.newly, D: colours.newly, E: 'suppressed', F: fewest })
  })

  it.each(ABSENCES)('keeps the hatch of a place whose figure is %s, reached or not', (status) => {
    const people = ROWS.people.map((row) => (row.territory === 'E' ? observationRow('E', null, { status }) : row))
    const question = questionOf(asked(), { ...ROWS, people })
    for (const state of ['already', 'newly', 'out'] as const) {
      const found = locatePaints(question.places, question.places.map(() => state), colours, 'after')
      expect(found.get('E')).toEqual({ colour: null, absence: status, dimmed: false })
    }
  })

  it('hatches as not reported a figure that claims a value and has none', () => {
    const question = questionOf(asked({ people: 'gap' }))
    expect(question.places[0]).toMatchObject({ known: false, status: 'reported' })
    expect(locatePaints(question.places, states, colours, 'after').get('A')).toEqual({ colour: null, absence: 'not-reported', dimmed: false })
  })

  it('paints a reported zero as a value', () => {
    const people = ROWS.people.map((row) => (row.territory === 'F' ? observationRow('F', 0) : row))
    const { places: given } = questionOf(asked(), { ...ROWS, people })
    const found = locateColours(given, 'light')
    expect(locatePaints(given, states, found, 'after').get('F')).toEqual({ colour: found.out.colourOf(0), absence: null, dimmed: false })
  })
})
