import { join } from 'node:path'
import { openProgramme } from '../../src/catalog/openProgramme.ts'
import { type ProgrammeDefinition, programmeDefinition } from '../../src/catalog/programme.ts'
import { orThrow, type Problem, type Report, reporter } from './problem.ts'
import { publishedPeriod } from './publishedPeriod.ts'
import { readJson } from './readJson.ts'
import { loadTerritories } from './readTerritories.ts'
import { jsonFilesIn, PROJECT_DATA, shownPath } from './sourceFolder.ts'
import type { TerritoryRow } from '../../src/catalog/territory-row.ts'

/**
 * All programmes under `root/programmes`, by id, without what may not be published of them; `programmeTables` makes table
 * rows of them.
 * Throws SourceProblems: a file that does not fit the schema, an unknown territory or source, a repeated id.
 */
export function readProgrammes(root = PROJECT_DATA): ProgrammeDefinition[] {
  return orThrow((problems) => {
    const territories = loadTerritories(root, problems)
    const seats = new Map(territories.map(({ id, longitude, latitude }) => [id, longitude === null || latitude === null ? null : ([longitude, latitude] as const)]))
    return loadProgrammes(root, territories, problems).map((programme) => openProgramme(programme, (id) => seats.get(id) ?? null))
  })
}

/** As `readProgrammes`, but adds problems to a list, and keeps what is restricted: to check it, never to publish it. */
export function loadProgrammes(root: string, territories: readonly TerritoryRow[], problems: Problem[]): ProgrammeDefinition[] {
  const territoryIds = new Set(territories.map((territory) => territory.id))
  const programmes: ProgrammeDefinition[] = []
  for (const file of jsonFilesIn(root, 'programmes')) {
    const report = reporter(problems, shownPath(root, 'programmes', file))
    const programme = readJson(join(root, 'programmes', file), programmeDefinition, report)
    if (!programme) continue
    if (`${programme.id}.json` !== file) {
      report(null, 'id', `no es el nombre del archivo: ${programme.id}`, `not the name of the file: ${programme.id}`)
    }
    checkPlaces(programme, territoryIds, report)
    checkFigures(programme, territoryIds, report)
    checkFigureIds(programme, report)
    checkRestricted(programme, report)
    checkSourceIds(programme, report)
    programmes.push(programme)
  }
  return programmes
}

function checkPlaces(programme: ProgrammeDefinition, territoryIds: ReadonlySet<string>, report: Report): void {
  for (const [position, place] of programme.places.entries()) {
    if (!territoryIds.has(place.territoryId)) {
      unknownTerritory(`places.${position}.territoryId`, place.territoryId, report)
    }
    const published = place.publishedLongitude !== null && place.publishedLatitude !== null
    const moved = place.publishedLongitude !== place.longitude || place.publishedLatitude !== place.latitude
    if (published && moved !== (place.correction !== null)) {
      report(
        null,
        `places.${position}.correction`,
        'un lugar que no está donde se publicó necesita decir por qué, y solo ese',
        'a place that does not stand where published must say why, and only such a place',
      )
    }
  }
}

function checkFigures(programme: ProgrammeDefinition, territoryIds: ReadonlySet<string>, report: Report): void {
  const ids = new Set<string>()
  for (const list of ['budget', 'targets', 'results'] as const) {
    for (const [position, figure] of programme[list].entries()) {
      const field = `${list}.${position}`
      if (ids.has(figure.id)) report(null, `${field}.id`, `clave repetida: ${figure.id}`, `duplicate key: ${figure.id}`)
      ids.add(figure.id)
      if (!publishedPeriod(figure.period, true)) {
        report(null, `${field}.period`, `no es un periodo: «${figure.period}»`, `not a period: “${figure.period}”`)
      }
      if (figure.unit === 'percent' && figure.value > 1) {
        report(
          null,
          `${field}.value`,
          `un porcentaje se guarda de 0 a 1: ${figure.value}`,
          `a percentage is stored from 0 to 1: ${figure.value}`,
        )
      }
      if (figure.territoryId !== null && !territoryIds.has(figure.territoryId)) {
        unknownTerritory(`${field}.territoryId`, figure.territoryId, report)
      }
    }
  }
}

function checkFigureIds(programme: ProgrammeDefinition, report: Report): void {
  const results = programme.results.map(({ id }) => id)
  const all = new Set([...programme.budget, ...programme.targets, ...programme.results].map(({ id }) => id))
  const named = [
    ...programme.contradictions.map(({ figures }, position) => [`contradictions.${position}.figures`, figures, [...all]] as const),
    ...programme.budget.map(({ reached }, position) => [`budget.${position}.reached`, reached === null ? [] : [reached], results] as const),
    ...programme.targets.map(({ measuredBy }, position) => [`targets.${position}.measuredBy`, measuredBy, results] as const),
    ...programme.cohorts.map(({ steps }, position) => [`cohorts.${position}.steps`, steps.map(({ figure }) => figure), results] as const),
  ]
  for (const [field, ids, known] of named) {
    for (const id of ids.filter((each) => !known.includes(each))) report(null, field, `cifra desconocida: ${id}`, `unknown figure: ${id}`)
  }
}

/** The name of a place that must not be known may stand in no text that is published. */
function checkRestricted(programme: ProgrammeDefinition, report: Report): void {
  const said = JSON.stringify({ ...programme, places: programme.places.filter(({ publishing }) => publishing === 'open') }).toLowerCase()
  for (const [position, { name, publishing }] of programme.places.entries()) {
    if (publishing === 'restricted' && said.includes(JSON.stringify(name).slice(1, -1).toLowerCase())) {
      report(null, `places.${position}.name`, `un lugar restringido que otro texto del archivo nombra: ${name}`, `a restricted place that another text of the file names: ${name}`)
    }
  }
}

function checkSourceIds(programme: ProgrammeDefinition, report: Report): void {
  const known = programme.sources.map((source) => source.id)
  for (const id of known.filter((each, position) => known.indexOf(each) !== position)) {
    report(null, 'sources', `clave repetida: ${id}`, `duplicate key: ${id}`)
  }
  const lists = ['references', 'places', 'fields', 'pathway', 'outcomes', 'outputs', 'budget', 'targets', 'results'] as const
  const named = [
    ['source', programme.source],
    ...(programme.promisedPlaces ? [['promisedPlaces.source', programme.promisedPlaces.source]] : []),
    ...lists.flatMap((list) => programme[list].map((entry, position) => [`${list}.${position}.source`, entry.source])),
    ...programme.targets.flatMap(({ milestones }, position) => milestones.map(({ source }) => [`targets.${position}.milestones`, source])),
    ...programme.contradictions.flatMap(({ sources }, position) => sources.map(
      (source) => [`contradictions.${position}.sources`, source],
    )),
  ]
  for (const [field = null, id = ''] of named) {
    if (!known.includes(id)) report(null, field, `la fuente «${id}» no está en sources`, `the source “${id}” is not in sources`)
  }
}

function unknownTerritory(field: string, id: string, report: Report): void {
  report(null, field, `territorio desconocido: «${id}»`, `unknown territory: “${id}”`)
}
