import { describe, expect, it } from 'vitest'
import { columnRoles } from '../../../src/intake/doctor/columnRoles.ts'
import { mappingOf, PERCENT, PRINTED } from '../gather/gatherTable.ts'

const kinds = (columns: readonly string[], mapping = mappingOf()) => columnRoles(columns, mapping).map(({ kind }) => kind)

describe('the role of a column', () => {
  it('comes from the mapping, in the order of the table, whatever is not mapped being other', () => {
    expect(kinds(['need', 'remarks', 'period', 'served', 'place'])).toEqual(['count', 'other', 'period', 'count', 'territory'])
  })

  it('is that of a place for all four columns that help to find one', () => {
    const mapping = mappingOf({ place: { column: 'code', department: 'department', country: 'country', name: 'municipality', system: 'any', decisions: {} } })
    expect(kinds(['municipality', 'code', 'department', 'country', 'place'], mapping)).toEqual(['territory', 'territory', 'territory', 'territory', 'other'])
  })

  it('is that of a code for a dimension, with the texts that are known in the file and not the codes of the product', () => {
    const mapping = mappingOf({ dimensions: { sex: { column: 'sexo', codes: { Mujeres: 'f', Hombres: 'm' } } } })
    expect(columnRoles(['sexo'], mapping)).toEqual([{ kind: 'code', codes: ['Mujeres', 'Hombres'] }])
  })

  it('is that of a rate without an upper limit for a printed figure, as its title says its unit and not the mapping', () => {
    const mapping = mappingOf({ measures: [PRINTED] })
    expect(columnRoles(['rate'], mapping)).toEqual([{ kind: 'rate', unit: { name: 'ratio', base: Number.POSITIVE_INFINITY } }])
  })

  it('is that of a count where one measure counts a column and another prints it', () => {
    const mapping = mappingOf({ measures: [{ ...PRINTED, value: 'served' }, PERCENT] })
    expect(kinds(['served', 'need'], mapping)).toEqual(['count', 'count'])
  })

  it('is that of the place where a column is named as a measure as well', () => {
    expect(kinds(['place'], mappingOf({ measures: [{ ...PERCENT, numerator: 'place' }] }))).toEqual(['territory'])
  })

  it('is other for every column but the place where rows are counted', () => {
    const mapping = mappingOf({ measures: [{ ...PERCENT, method: 'count', numerator: '#rows', denominator: null }], period: { column: null, fixed: '2025' } })
    expect(kinds(['place', 'period', 'served'], mapping)).toEqual(['territory', 'other', 'other'])
  })
})
