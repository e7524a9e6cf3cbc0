import type { LocalizedText } from '../../catalog/indicator.ts'
import type { SeatedTerritory } from './seatedTerritory.ts'
import type { BoundaryLevel, Gazetteer } from './gazetteer.ts'

/** One way to read a code. The same text means different places in different systems. */
export interface CodeSystem {
  readonly name: LocalizedText
  territoryOf(value: string): SeatedTerritory | undefined
}

/**
 * The systems the codes of a country and level may follow, p-codes first.
 *
 * In El Salvador COD numbers departments alphabetically and the national offices do not, so `SV0601` is a place in
 * La Paz as a p-code (before the reform of 2024) and in San Salvador as a national code. In Santa Bárbara, Honduras,
 * p-codes and INE codes differ. Which system a file follows is found out by `matchLayer`, never assumed.
 */
export function codeSystems(gazetteer: Gazetteer, country: string, level: BoundaryLevel): CodeSystem[] {
  const territories = gazetteer.at(country, level)
  const letters = gazetteer.byId.get(country)?.codPcode ?? ''
  const system = (name: LocalizedText, codeOf: (territory: SeatedTerritory) => string): CodeSystem => {
    const byCode = new Map(territories.map((territory) => [codeOf(territory), territory]))
    byCode.delete('')
    return { name, territoryOf: (value) => byCode.get(value) }
  }
  const national = (prefix: string) => (territory: SeatedTerritory) => territory.nationalCode && prefix + territory.nationalCode
  const systems = [
    system({ es: 'código p de OCHA', en: 'OCHA p-code' }, (territory) => territory.codPcode),
    system({ es: `código nacional con ${letters} delante`, en: `national code with ${letters}` }, national(letters)),
    system({ es: 'código nacional', en: 'national code' }, national('')),
  ]
  if (level === 3) {
    const former = { es: 'código p de OCHA anterior a la reforma de 2024', en: 'OCHA p-code before the reform of 2024' }
    systems.unshift(system(former, (district) => formerPcode(district, gazetteer)))
  }
  return systems
}

/** P-code a Salvadoran district had as a municipality: department as COD numbers it, then its number within. */
function formerPcode(district: SeatedTerritory, gazetteer: Gazetteer): string {
  const department = gazetteer.byId.get(district.departmentId ?? '')
  return department && district.nationalCode ? department.codPcode + district.nationalCode.slice(2) : ''
}

/** A value of a property as a code is written in the table: upper case, numbers of three or four digits with four. */
export function codeText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  const text = String(value).trim().toUpperCase()
  return /^\d{3}$/.test(text) ? `0${text}` : text
}
