import { SERVICES } from '../../src/catalog/service.ts'
import type { PlaceFile, PlaceReport } from '../../src/place/place-file.ts'
import { fullReport, sampleFile } from './samplePlace.ts'

const TITLE = 'Encuesta Nacional de Condiciones de Vida, Migración y Remesas de los Hogares con Personas Retornadas, tercera ronda'

/** More of everything than any place has: the longest names, every caution, many publications, providers and places near by. */
export function longFile(): PlaceFile {
  const file = sampleFile()
  const publications = Array.from({ length: 14 }, (_, index) => [`source-${index}`, { publisher: `Instituto Nacional de Estadística ${index}`, title: TITLE, year: 2010 + index, url: null }])
  return { ...file, sources: { ...file.sources, ...Object.fromEntries(publications) }, places: [longReport(file), ...file.places.slice(1)] }
}

function longReport(file: PlaceFile): PlaceReport {
  const report = fullReport('HN0703', 'San Francisco de la Cumbre de Santiago Esquipulas Ixtahuacán Atitlán')
  const name = 'San Bartolomé Milpas Altas de Sacatepéquez'
  const services = SERVICES.map((service, index) => ({
    ...(report.services[5] as PlaceReport['services'][number]),
    service,
    nearest: { place: { id: `P${index}`, level: 2, name: `${name} ${index}`, around: 'Santo Domingo Suchitepéquez' }, kilometres: 100 + index, minutes: 180 },
  }))
  const one = report.people[0] as PlaceReport['people'][number]
  const others = Array.from({ length: 6 }, (_, index) => ({ provider: `Instituto ${index}`, period: '2024', value: 200_000 + index, source: `source-${index}` }))
  const people = Array.from({ length: 9 }, (_, index) => ({ ...one, figure: { ...one.figure, source: `source-${index + 5}` }, others }))
  const parents = report.territory.parents.map((parent) => ({ ...parent, name: `${parent.name} de ${name}` }))
  return { ...report, territory: { ...report.territory, parents }, services, people, outcomes: [...report.outcomes, ...report.outcomes, ...report.outcomes], gaps: { ...report.gaps, target: file.places.length / 6 } }
}
