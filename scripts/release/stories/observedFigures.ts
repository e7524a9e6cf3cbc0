import { noteIn } from '../../../src/catalog/note.ts'
import { databaseName } from '../../../src/database/query.ts'
import type { ObservedFigure } from '../../../src/story/story-file.ts'
import type { ObservedQuestion, Story } from '../../../src/story/story.ts'
import type { Report } from '../../catalog/problem.ts'
import type { NodeConnector } from '../nodeConnector.ts'

interface ObservedRow {
  readonly numerator: number | null
  readonly status: string
  readonly note: string | null
  readonly name: string
  readonly publisher: string
  readonly title: string
  readonly year: number | null
  readonly url: string | null
}

/** Tables whose figures stories may tell: published ones. */
const PUBLISHED = new Set(['returns', 'population', 'context'])

/**
 * The observations a story names, by its own ids. Reports, and leaves out, a question that no row of the released tables
 * answers, or several; a figure that was not reported; and any table that is not of published figures.
 */
export async function observedFigures(connector: NodeConnector, story: Story, report: Report): Promise<Record<string, ObservedFigure>> {
  const found: Record<string, ObservedFigure> = {}
  for (const [position, question] of story.observed.entries()) {
    const field = `observed.${position}`
    if (!PUBLISHED.has(question.table)) {
      report(null, `${field}.table`, `no es una tabla de cifras publicadas: ${question.table}`, `not a table of published figures: ${question.table}`)
      continue
    }
    const rows = await connector.answer<ObservedRow>(observedQuery(question))
    const [row] = rows
    if (!row || rows.length !== 1 || row.numerator === null || row.status !== 'reported') {
      const what = `${question.measure} ${question.territory} ${question.period} ${question.provider}`
      report(null, field, `debe responder una sola fila publicada, y hay ${rows.length}: ${what}`, `one published row must answer, and there are ${rows.length}: ${what}`)
      continue
    }
    const { numerator: value, note, name, publisher, title, year, url } = row
    found[question.id] = {
      value,
      period: question.period,
      territory: { id: question.territory, name },
      provider: question.provider,
      note: note === null ? null : { es: noteIn(note, 'es'), en: noteIn(note, 'en') },
      source: { publisher, title, year, url },
    }
  }
  return found
}

/** Every row of a provider for a territory and period over all services, sexes, ages and routes; one where all is well. */
export function observedQuery({ table, measure, territory, period, provider }: ObservedQuestion) {
  const database = databaseName(table)
  return {
    name: 'observed',
    sql: `
SELECT o.numerator::DOUBLE AS numerator, o.numerator_status AS status, o.note, t.name, s.publisher, s.title, s.year::INTEGER AS year, s.url
FROM ${database}.observations o
JOIN ${database}.sources s ON s.source_id = o.source_id
JOIN gazetteer.territories t ON t.id = o.territory_id
WHERE o.measure = ? AND o.territory_id = ? AND o.period = ? AND o.provider = ?
  AND o.service = 'all' AND o.sex = 'all' AND o.age = 'all' AND o.route = 'all'
ORDER BY s.source_id`,
    parameters: [measure, territory, period, provider],
    tables: [table, 'gazetteer'],
    shelf: null,
  }
}
