import { describe, expect, it } from 'vitest'
import { isNumberingColumn, isPersonColumn, wordsOf } from '../../../src/intake/cells/personColumns.ts'
import { personalName } from '../../../src/intake/cells/personalNames.ts'
import { personTrait } from '../../../src/intake/cells/personTrait.ts'

const PLACES = new Set(['distrito central', 'concepcion sur', 'jose cecilio valle'])
const kind = (cell: string) => personTrait(cell, PLACES)?.kind ?? null

describe('personTrait', () => {
  it.each([
    ['04123456-7', 'dui'],
    ['DUI: 04123456-7', 'dui'],
    ['0801-1990-12345', 'dni'],
    ['0801199012345', 'dni'],
    ['2345 67813 0101', 'cui'],
    ['E123456', 'passport'],
    ['ana.perez@example.org', 'email'],
    ['escriba a ana@example.org', 'email'],
    ['+504 9912-3456', 'phone'],
    ['(+503) 7123 4567', 'phone'],
    ['llamar al +502 5123 4567', 'phone'],
    ['7123-4567', 'local-phone'],
    ['1990-05-17', 'date'],
    ['17/05/90', 'date'],
    ['14.08181', 'coordinate'],
    ['-87.20681', 'coordinate'],
    ['María López Hernández', 'name'],
    ['LÓPEZ HERNÁNDEZ, María', 'name'],
    ['maria lopez', 'name'],
    ['Yeimi Tzunun', 'wording'],
    ['Juan', 'wording'],
  ])('takes %s for %s', (cell, expected) => {
    expect(kind(cell)).toBe(expected)
  })

  it.each(['', '0', '1250', '2147483647', 'GT0101', 'SV06002', '2025-Q1', '2024-2025', '20250131', 'skills-certification', '18-29', 'NR', 'Distrito Central', 'José Cecilio del Valle', 'Ministerio de Trabajo', 'Casa del Migrante San José', '0.4213', '130.12345', 'all services'])(
    'takes %s for nothing',
    (cell) => {
      expect(kind(cell)).toBe(null)
    },
  )

  it('tells a right check digit from a wrong one', () => {
    // 8 digits times 2 to 9: 2·2+3·3+4·4+5·5+6·6+7·7+8·8+1·9 = 212, modulo 11 is 3.
    expect(kind('2345678130101')).toBe('cui')
    expect(kind('2345678140101')).toBe('number')
    // DUI: 0·9+0·8+0·7+1·6+6·5+2·4+9·3+7·2 = 85; up to 90 it is 5.
    expect(kind('000162975')).toBe('number')
    expect(kind('000162974')).toBe(null)
  })

  it('gives the year of a date', () => {
    expect(personTrait('17/05/84', PLACES)).toEqual({ kind: 'date', year: 1984 })
    expect(personTrait('2025-03-01', PLACES)).toEqual({ kind: 'date', year: 2025 })
  })
})

describe('names of columns', () => {
  it.each(['Nombre', 'fechaNacimiento', 'Fecha de nac.', 'No. de DUI', 'correo', 'TELÉFONO', 'e-mail', 'First Name', 'id_beneficiario', 'caso no', 'apellido1', 'nombre2', 'NIT', 'birth_year'])('%s is about a person', (column) => {
    expect(isPersonColumn(column, true)).toBe(true)
  })

  it.each(['territory_name', 'nombre_municipio', 'service', 'need', 'retained12', 'person_hours', 'program name', 'birth_rate'])('%s is not', (column) => {
    expect(isPersonColumn(column, true)).toBe(false)
  })

  it('positions count where rows are about people only', () => {
    expect([isPersonColumn('lat', true), isPersonColumn('lat', false)]).toEqual([true, false])
  })

  it('are cut into plain words', () => {
    expect(wordsOf('Fecha de Nacimiento')).toEqual(['fecha', 'nacimiento'])
    expect(isNumberingColumn('folio')).toBe(true)
    expect(isNumberingColumn('remarks')).toBe(false)
  })
})

describe('personalName', () => {
  it('wants two known names, or one and capitals', () => {
    expect(personalName('Zoila Hernández', PLACES)).toBe('name')
    expect(personalName('zoila hernandez', PLACES)).toBe(null)
    expect(personalName('Ana', PLACES)).toBe('wording')
    expect(personalName('all', PLACES)).toBe(null)
  })
})
