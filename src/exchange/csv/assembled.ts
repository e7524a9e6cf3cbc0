import * as v from 'valibot'
import type { LocalizedText } from '../../catalog/indicator.ts'
import { type DraftProgramme, type ExchangeNote, exchangeNote } from '../draft.ts'
import { draftProgramme } from './draftSchema.ts'
import { FIGURE_LISTS, type TableName, type TableRow, VALUE_LISTS } from './tables.ts'

type Tables = Readonly<Record<TableName, readonly TableRow[]>>

/** Programmes of their table rows. A programme that does not fit the schema is left out, and a note names the field. */
export function assembled(tables: Tables, notes: ExchangeNote[]): DraftProgramme[] {
  const ids = new Set(tables.programmes.map(({ id }) => id))
  for (const [table, rows] of Object.entries(tables)) {
    for (const [index, { programme }] of rows.entries()) {
      if (table !== 'programmes' && !ids.has(programme ?? null)) notes.push(exchangeNote(`${table}.csv, ${index + 2}`, `ningún programa «${String(programme)}»`, `no programme “${String(programme)}”`))
    }
  }
  return tables.programmes.flatMap((row) => {
    const own = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter(({ programme }) => programme === row['id'])])) as unknown as Tables
    const { success, output, issues } = v.safeParse(draftProgramme, programmeOf(row, own))
    if (success) return [output]
    for (const issue of issues) {
      notes.push(exchangeNote(`${String(row['id'])}: ${v.getDotPath(issue) ?? ''}`, `el programa no se tomó: ${issue.received} no es un valor posible`, `the programme was not taken over: ${issue.received} is not a possible value`))
    }
    return []
  })
}

function programmeOf(row: TableRow, tables: Tables): unknown {
  const inList = (table: TableName, list: string) => tables[table].filter((each) => each['list'] === list)
  const statements = (list: string) => inList('statements', list).map((each) => ({ id: each['id'], text: inTwo(each, 'text'), source: each['source'] }))
  return {
    id: row['id'],
    kind: row['kind'],
    title: inTwo(row, 'title'),
    references: tables.references.map(({ scheme, code, source }) => ({ scheme, code, source })),
    summary: inTwo(row, 'summary'),
    ...Object.fromEntries(VALUE_LISTS.map((list) => [list, inList('lists', list).map(({ value }) => value)])),
    period: { start: row['period_start'], end: row['period_end'] },
    status: row['status'],
    source: row['source'],
    promisedPlaces: row['promised_places'] === null ? null : { count: row['promised_places'], source: row['promised_places_source'] },
    places: tables.places.map(placeOf),
    fields: statements('fields'),
    pathway: inList('statements', 'pathway').map((each) => ({ stage: each['stage'], text: inTwo(each, 'text'), source: each['source'] })),
    cohorts: tables.cohorts.map((each) => ({
      id: each['id'],
      label: inTwo(each, 'label'),
      steps: tables.cohort_steps.filter(({ cohort }) => cohort === each['id']).map(({ stage, figure }) => ({ stage, figure })),
    })),
    outcomes: statements('outcomes'),
    outputs: statements('outputs'),
    ...Object.fromEntries(FIGURE_LISTS.map((list) => [list, inList('figures', list).map((each) => figureOf(list, each, tables))])),
    notPublished: inList('statements', 'notPublished').map((each) => ({ id: each['id'], text: inTwo(each, 'text') })),
    contradictions: tables.contradictions.map((each) => {
      const linked = (kind: string) => tables.contradiction_links.filter((link) => link['contradiction'] === each['id'] && link['kind'] === kind).map(({ id }) => id)
      return { id: each['id'], text: inTwo(each, 'text'), figures: linked('figure'), sources: linked('source') }
    }),
    sources: tables.sources.map(({ id, publisher, title, year, url, verification }) => ({ id, publisher, title, year, url, verification })),
  }
}

/** Null where neither language is told; one told alone stands for both. */
function inTwo(row: TableRow, name: string): LocalizedText | null {
  const [es, en] = [row[`${name}_es`] ?? null, row[`${name}_en`] ?? null]
  return es === null && en === null ? null : { es: String(es ?? en), en: String(en ?? es) }
}

function placeOf(row: TableRow): unknown {
  return {
    name: row['name'],
    publishedName: row['published_name'],
    publishedLongitude: row['published_longitude'],
    publishedLatitude: row['published_latitude'],
    territoryId: row['territory_id'],
    longitude: row['longitude'],
    latitude: row['latitude'],
    exactness: row['exactness'],
    publishing: row['publishing'],
    correction: inTwo(row, 'correction'),
    source: row['source'],
  }
}

function figureOf(list: string, row: TableRow, tables: Tables): unknown {
  const id = row['id']
  const label = inTwo(row, 'denominator')
  return {
    id,
    label: inTwo(row, 'label'),
    value: row['value'],
    qualifier: row['qualifier'],
    unit: row['unit'],
    period: row['period'],
    denominator: label === null ? null : { label, value: row['denominator_value'] },
    territoryId: row['territory_id'],
    source: row['source'],
    note: inTwo(row, 'note'),
    ...(list === 'budget' && { reached: row['reached'] }),
    ...(list === 'targets' && {
      measuredBy: tables.measured_by.filter(({ target }) => target === id).map(({ result }) => result),
      milestones: tables.milestones.filter(({ target }) => target === id).map(({ date, value, source }) => ({ date, value, source })),
    }),
  }
}
