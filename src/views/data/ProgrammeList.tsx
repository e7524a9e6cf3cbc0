import { useTranslations } from 'use-intl'
import { noteIn } from '../../catalog/note.ts'
import { programmesQuery } from '../../catalog/programmes-query.ts'
import type { Connector } from '../../database/query.ts'
import type { Language } from '../../state/app-state.ts'
import { useQuery } from '../../ui/query/useQuery.ts'

/** The programmes with what they promised and what they list, and where the map departs from a published point. */
export function ProgrammeList(props: { connector: Connector; language: Language }) {
  const t = useTranslations('data')
  const programmes = useQuery(props.connector, programmesQuery())
  const spanish = props.language === 'es'
  return (
    <section className="data__set">
      <h2 className="data__heading">{t('programmes')}</h2>
      <p>{t('programmesIntro')}</p>
      <p>
        <a href={`./${props.language}/programmes.html`}>{t('allProgrammes')}</a>
      </p>
      {programmes.rows.map((programme) => (
        <article key={programme.id} className="data__programme">
          <h3 className="data__name">{spanish ? programme.title_es : programme.title_en}</h3>
          <p>{spanish ? programme.summary_es : programme.summary_en}</p>
          <p>
            {programme.promised_places !== null
              ? t('places', { promised: programme.promised_places, listed: programme.listed_places })
              : programme.listed_places > 0
                ? t('placesListed', { listed: programme.listed_places })
                : t('placesNone')}
          </p>
          <p>
            <a href={`./${props.language}/programme-${programme.id}.html`}>{t('programmePage')}</a>
          </p>
          {programme.corrections && <p>{noteIn(programme.corrections, props.language)}</p>}
          <p className="data__soft">
            {t('period', { start: programme.period_start.slice(0, 4), end: programme.period_end.slice(0, 4) })} · {t('funder', { funder: programme.funder })}
          </p>
          <p className="data__soft">{programme.source_url ? <a href={programme.source_url}>{programme.source}</a> : programme.source}</p>
        </article>
      ))}
    </section>
  )
}
