import { describe, expect, it } from 'vitest'
import { columnUnit } from '../../../src/intake/doctor/columnUnit.ts'
import { NO_FACTS } from './judgedTable.ts'

const unitOf = (name: string) => columnUnit(name, undefined)

describe('the unit of a column by its title', () => {
  it.each([
    ['Tasa de homicidios por 100.000 habitantes', 100_000],
    ['Homicide rate per 100,000', 100_000],
    ['Casos por cada 100 000 personas', 100_000],
    ['Tasa x 100 mil', 100_000],
    ['Tasa por 10.000', 10_000],
    ['Deaths per 1,000 live births', 1000],
    ['Nacidos por mil', 1000],
    ['Homicidios por cada cien mil habitantes', 100_000],
    ['Deaths per hundred thousand', 100_000],
    ['Tasa por diez mil', 10_000],
    ['tasa_por_1000', 1000],
  ])('%s has a base', (title, base) => {
    expect(unitOf(title)).toEqual({ kind: 'per', base })
  })

  it.each([
    ['Hogares con agua (%)', 'percent'],
    ['Porcentaje de hogares', 'percent'],
    ['pct_mujeres', 'percent'],
    ['Porcentaje promedio de asistencia', 'percent'],
    ['Porcentajes de mujeres', 'percent'],
    ['Proporciones de mujeres', 'ratio'],
    ['Crecimiento (%)', 'amount'],
    ['Percentage of girls', 'percent'],
    ['Casos por 100', 'percent'],
    ['Índice de Gini', 'gini'],
    ['Gini (%)', 'gini'],
    ['Proporción de mujeres', 'ratio'],
    ['Dependency ratio', 'ratio'],
    ['Share of households', 'ratio'],
    ['Tasa de matrícula', 'rate'],
    ['Mortality rates', 'rate'],
    ['Índice de desarrollo', 'index'],
    ['Coefficient of variation', 'index'],
    ['PIB per cápita', 'amount'],
    ['Ingreso por persona', 'amount'],
    ['Remesas (US$)', 'amount'],
    ['Gasto en quetzales', 'amount'],
    ['Average years of schooling', 'amount'],
  ])('%s says %s', (title, kind) => {
    expect(unitOf(title)).toEqual({ kind })
  })

  it.each(['Personas atendidas', 'Población', 'Corporate', 'casos', 'Tasaciones', 'Bus lines', ''])('is not known for %s', (title) => {
    expect(unitOf(title)).toBe(null)
  })

  it('is read from what the file says beside the name, its title or its unit', () => {
    expect(columnUnit('V12', { ...NO_FACTS, title: 'Tasa de homicidios por 100.000' })).toEqual({ kind: 'per', base: 100_000 })
    expect(columnUnit('V12', { ...NO_FACTS, unit: '%' })).toEqual({ kind: 'percent' })
    expect(columnUnit('V12', NO_FACTS)).toBe(null)
  })

  it('is the base where a title says both a rate and per how many', () => {
    expect(columnUnit('tasa', { ...NO_FACTS, unit: 'por 1000' })).toEqual({ kind: 'per', base: 1000 })
  })

  it('is money where a percentage is of it, as that may be above 100', () => {
    expect(unitOf('Deuda (% del PIB)')).toEqual({ kind: 'amount' })
  })

  it('is not taken from a number that counts something else', () => {
    expect(unitOf('Tasa de 2020')).toEqual({ kind: 'rate' })
    expect(unitOf('Meta 1000')).toBe(null)
  })
})
