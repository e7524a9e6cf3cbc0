import type { LocalizedText } from '../../catalog/indicator.ts'
import type { TerritoryRow } from '../../catalog/territory-row.ts'

/** Code systems a dataset can declare. `ocha-cod`: ids of the gazetteer, for districts of El Salvador their former code. */
export const CODE_SYSTEMS = ['ocha-cod', 'gt-ine', 'hn-ine', 'sv-digestyc'] as const
export type CodeSystem = (typeof CODE_SYSTEMS)[number]

export type FoundTerritory = { readonly territory: TerritoryRow } | { readonly problem: LocalizedText }

/** Finds the territory a code of one declared system stands for, or says what is wrong with it and what was perhaps meant. */
export interface TerritoryCodes {
  /** `name`, where the file has one, tells codes of two systems apart that look alike (16 municipalities of Honduras). */
  find(code: string, name: string): FoundTerritory
}

export function territoryCodes(territories: readonly TerritoryRow[], system: CodeSystem): TerritoryCodes {
  const codeOf = (territory: TerritoryRow) =>
    system === 'ocha-cod' ? territory.id : territory.national_code_system === system ? territory.national_code : null
  const found = new Map<string, TerritoryRow>()
  for (const territory of territories) {
    const code = codeOf(territory)
    if (code !== null) found.set(code, territory)
  }
  return {
    find(code, name) {
      const territory = found.get(code)
      if (!territory) return { problem: unknownCode(code, system, territories, codeOf) }
      const meant = name === '' || plain(name) === plain(territory.name) ? undefined : namesake(territory, name, territories)
      if (!meant) return { territory }
      const right = codeOf(meant) ?? meant.id
      return {
        problem: {
          es: `${code} (${system}) es ${territory.name}; el nombre dice ${name}, que es ${right}: ¿código de otro sistema?`,
          en: `${code} (${system}) is ${territory.name}; the name says ${name}, which is ${right}: a code of another system?`,
        },
      }
    },
  }
}

function unknownCode(
  code: string,
  system: CodeSystem,
  territories: readonly TerritoryRow[],
  codeOf: (territory: TerritoryRow) => string | null,
): LocalizedText {
  if (code === '') return { es: 'falta el código del territorio', en: 'the code of the territory is missing' }
  // Spreadsheets drop a leading zero.
  const forms = [code, code.toUpperCase(), `0${code}`]
  const meant = territories.flatMap((territory) => {
    const match = otherCodes(territory).find(([, other]) => other !== null && forms.includes(other))
    const right = codeOf(territory)
    return match && right !== null ? [{ system: match[0], hint: `${right} (${territory.name})` }] : []
  })
  const other = meant[0]?.system
  const hints = meant.slice(0, 3).map((territory) => territory.hint).join(', ')
  if (other === undefined) {
    return { es: `territorio desconocido: «${code}» (${system})`, en: `unknown territory: “${code}” (${system})` }
  }
  if (other === system) {
    return { es: `territorio desconocido: «${code}»; ¿${hints}?`, en: `unknown territory: “${code}”; ${hints}?` }
  }
  return {
    es: `«${code}» es un código del sistema ${other} y el archivo declara ${system}: ¿${hints}?`,
    en: `“${code}” is a code of the system ${other} and the file declares ${system}: ${hints}?`,
  }
}

function otherCodes(territory: TerritoryRow): readonly (readonly [string, string | null])[] {
  return [
    [territory.national_code_system ?? 'national', territory.national_code],
    ['ocha-cod', territory.id],
    ['ocha-cod', territory.cod_pcode],
    ['iso-3166-2', territory.iso_3166_2],
    ['geonames', territory.geonames_id],
  ]
}

/** Another territory of the same level and department that carries exactly this name. */
function namesake(territory: TerritoryRow, name: string, territories: readonly TerritoryRow[]): TerritoryRow | undefined {
  const wanted = plain(name)
  return territories.find(
    (other) => other.level === territory.level && other.parent_id === territory.parent_id && plain(other.name) === wanted,
  )
}

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/[^\p{Letter}\p{Number}]/gu, '').toLowerCase()
}
