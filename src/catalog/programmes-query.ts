import type { Query } from '../database/query.ts'

/** A programme with what it promised and what it lists; texts in both languages. */
export interface ProgrammeRow {
  readonly id: string
  readonly title_es: string
  readonly title_en: string
  readonly summary_es: string
  readonly summary_en: string
  readonly funder: string
  readonly period_start: string
  readonly period_end: string
  /** Places its page promises; null where it promises no number. */
  readonly promised_places: number | null
  /** Places its page lists by name. */
  readonly listed_places: number
  /** Places shown elsewhere than published, each with the reason, in both languages; null where none is. */
  readonly corrections: string | null
  readonly source: string
  readonly source_url: string | null
}

/** All programmes with their count of places. */
export function programmesQuery(): Query<ProgrammeRow> {
  return {
    name: 'programmes',
    sql: `
SELECT p.id AS id, p.title_es AS title_es, p.title_en AS title_en, p.summary_es AS summary_es, p.summary_en AS summary_en, p.funder AS funder,
  p.period_start AS period_start, p.period_end AS period_end,
  p.promised_places::INTEGER AS promised_places, count(l.programme_id)::INTEGER AS listed_places,
  string_agg(l.correction_es, ' ' ORDER BY l.name) || ' | ' || string_agg(l.correction_en, ' ' ORDER BY l.name) AS corrections,
  any_value(s.publisher || ', ' || s.title) AS source, any_value(s.url) AS source_url
FROM programmes.programmes p
LEFT JOIN programmes.places l ON l.programme_id = p.id
LEFT JOIN programmes.sources s ON s.source_id = p.source_id
GROUP BY ALL
ORDER BY p.id`,
    parameters: [],
    tables: ['programmes'],
    shelf: 'programmes',
  }
}
