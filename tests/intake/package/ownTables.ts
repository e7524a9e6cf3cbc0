import { readTerritories } from '../../../scripts/catalog/readTerritories.ts'
import { definitionOf } from '../../../src/intake/dataset/ownIndicators.ts'
import type { Mapping, MeasureMapping } from '../../../src/intake/mapping/mapping.ts'
import type { PublicationRequest } from '../../../src/intake/package/publicationPackage.ts'
import { finding } from '../../../src/intake/finding.ts'
import { gatherLines, mappingOf } from '../gather/gatherTable.ts'

/** The gazetteer of the project. */
export const TERRITORIES = readTerritories()
const municipalitiesOf = (department: string) => TERRITORIES.filter(({ parent_id }) => parent_id === department).map(({ id }) => id)

/** Municipalities of three departments of Honduras: eight of Atlántida, ten of Colón, two of Islas de la Bahía. */
export const PLACES = [...municipalitiesOf('HN01').slice(0, 8), ...municipalitiesOf('HN02').slice(0, 10), ...municipalitiesOf('HN11').slice(0, 2)]
export const SERVED: MeasureMapping = { id: 'atendidas', title: 'Atendidas', method: 'proportion', numerator: 'Personas atendidas', denominator: 'Personas que necesitan', value: null, scale: 1, unit: 'percent', factor: 1, direction: 'higher-is-better', ofPeople: true }
export const RATE: MeasureMapping = { id: 'tasa', title: 'Tasa por 1000', method: 'as-published', numerator: null, denominator: null, value: 'tasa', scale: 1, unit: 'per-1000', factor: 1, direction: 'lower-is-better', ofPeople: false }

/** What stands in a column nobody has mapped. */
export const SECRET = 'Marcela Quiroz'
const HEADER = 'municipio,trimestre,sexo,Personas atendidas,Personas que necesitan,Nombre de la persona'
const MAPPING: Mapping = mappingOf({
  place: { column: 'municipio', department: null, country: null, name: null, system: 'ocha-cod', decisions: { 'la ceiba vieja': 'HN0101' } },
  period: { column: 'trimestre', fixed: null },
  dimensions: { sex: { column: 'sexo', codes: { Mujer: 'f', Hombre: 'm' } } },
  measures: [SERVED],
})

/** Rows of people by municipality, quarter and sex; some of them few, and one municipality without its second quarter. */
export function peopleLines(): string[] {
  const rows = PLACES.flatMap((place, at) =>
    ['2025-Q1', '2025-Q2'].flatMap((period, quarter) =>
      ['Mujer', 'Hombre'].map((sex, way) => {
        const need = at % 7 === 3 ? 2 + way : 30 + ((at * 13 + quarter * 5 + way * 3) % 41)
        return `${place},${period},${sex},${Math.floor(need / 2)},${need},${SECRET}`
      }),
    ),
  )
  return [HEADER, ...rows.filter((row) => !row.startsWith(`${PLACES[5]},2025-Q2`))]
}

/** The request to publish a table of people, whatever its rows. */
export function peopleRequest(lines: readonly string[] = peopleLines(), part: Partial<PublicationRequest> = {}, mapping: Mapping = MAPPING): PublicationRequest {
  const known = new Set(TERRITORIES.map(({ id }) => id))
  const { gathered } = gatherLines(lines, mapping, { placeOf: (text) => (known.has(text) ? text : null), tellsNotApplicable: true }, TERRITORIES)
  return requestOf('atenciones-piloto', mapping, gathered, part)
}

/** The request to publish a printed rate of all municipalities of Guatemala. */
export function rateRequest(part: Partial<PublicationRequest> = {}, figure = (at: number) => String((at % 50) / 10)): PublicationRequest {
  const known = new Set(TERRITORIES.map(({ id }) => id))
  const places = TERRITORIES.filter(({ country, level }) => country === 'GTM' && level === 2).map(({ id }) => id)
  const mapping = mappingOf({ place: { ...MAPPING.place, decisions: {} }, period: { column: null, fixed: '2024' }, measures: [RATE] })
  const { gathered } = gatherLines(['municipio,tasa', ...places.map((id, at) => `${id},${figure(at)}`)], mapping, { placeOf: (text) => (known.has(text) ? text : null) }, TERRITORIES)
  return requestOf('tasa-piloto', mapping, gathered, part)
}

function requestOf(id: string, mapping: Mapping, gathered: PublicationRequest['gathered'], part: Partial<PublicationRequest>): PublicationRequest {
  const both = (text: string) => ({ es: text, en: text })
  const file = { name: 'archivo.csv', bytes: 1, format: 'csv', table: 'archivo' } as const
  return {
    id,
    title: both('Piloto'),
    description: both('Tabla de prueba'),
    licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    credit: both('Oficina municipal'),
    source: { publisher: 'Oficina municipal', title: 'Registro', year: 2025, url: null },
    updated: '2025-06-30',
    mapping,
    gathered,
    territories: TERRITORIES,
    findings: [finding('small-counts', 'warning', { column: 'Personas atendidas', count: 12 }, `Hay conteos pequeños en «Personas atendidas», p. ej. «${SECRET}»`, `There are small counts in “Personas atendidas”, “${SECRET}” say`)],
    indicators: mapping.measures.map((measure, position) => definitionOf({ id: `own-${id}`, title: 'Piloto', file, source: { title: null, source: 'Oficina', licence: null, period: null } }, measure, position)),
    ...part,
  }
}
