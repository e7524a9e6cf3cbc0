import '../programme/programme.css'
import '../programme/parts.css'
import '../programme/FigureDetails.css'
import '../programme/RegionDrawing.css'
import '../programme/portfolio.css'
import '../programme/monitoring/MonitoringSection.css'
import { useCallback, useEffect, useMemo } from 'react'
import { loadRelease } from '../../database/loadRelease.ts'
import { formatDate } from '../../domain/formatting/period.ts'
import { embedWords } from '../../i18n/embed/embedWords.ts'
import { LOCALES } from '../../i18n/locales.ts'
import type { ProgrammesFile } from '../../programme/programme-file.ts'
import { type ProgrammeLanguage, programmeWords } from '../../programme/words.ts'
import type { PortfolioFigureName, ProgrammeFigureName } from '../../state/link/figure.ts'
import { KEYS } from '../../ui/release/pinnedKeys.ts'
import { PORTFOLIO_PAGE, programmePage } from '../programme/programmeLinks.ts'
import { EmbedFailure } from './EmbedFailure.tsx'
import { EmbedFrame } from './EmbedFrame.tsx'
import { EmbedMessage } from './EmbedMessage.tsx'
import { figureOfProgramme } from './figureOfProgramme.tsx'
import { useOpening } from './useOpening.ts'

interface Loaded {
  readonly file: ProgrammesFile
  readonly release: { readonly id: string; readonly date: string }
}

/** A figure of the page of a programme or, without an `id`, of the page of all of them. */
export function ProgrammeEmbed(props: { readonly id: string | null; readonly figure: ProgrammeFigureName | PortfolioFigureName; readonly language: ProgrammeLanguage; readonly site: URL }) {
  const { id, figure, language, site } = props
  const t = embedWords(language)
  const words = useMemo(() => programmeWords(language), [language])
  const { content: loaded, failure, again } = useOpening(useCallback(() => load(site), [site]))
  const programme = loaded?.file.programmes.find((each) => each.id === id)
  const title = id === null ? words.t('pages.portfolio.title') : programme?.title[language]
  useEffect(() => {
    if (title) document.title = `${title} · Arraigo`
  }, [title])
  if (failure !== null) return <EmbedFailure failure={failure} again={again} t={t} />
  if (!loaded) return <EmbedMessage busy>{t('embed.loading')}</EmbedMessage>
  if (id !== null && !programme) {
    return (
      <EmbedMessage title={t('embed.wrong.title')} open={{ href: new URL(`${language}/${PORTFOLIO_PAGE}.html`, site).href, t }}>
        {t('embed.wrong.programme', { value: id })}
      </EmbedMessage>
    )
  }
  const { file, release } = loaded
  const page = new URL(`${language}/${programme ? programmePage(programme.id) : PORTFOLIO_PAGE}.html`, site)
  const shown = figureOfProgramme({ file, programme: programme ?? null, figure, words, folder: new URL('./', page) })
  return (
    <EmbedFrame
      title={title ?? ''}
      about={programme ? words.years(programme.start, programme.end) : words.t('pages.portfolio.intro', { count: file.programmes.filter(({ kind }) => kind === 'published').length })}
      synthetic={programme?.kind === 'synthetic'}
      notes={[]}
      source={t('embed.sources')}
      release={t('embed.release', { date: formatDate(release.date, LOCALES[language]), release: release.id })}
      href={page.href}
      t={t}
    >
      <div className={`programme embed__programme${programme ? '' : ' portfolio'}`}>{shown ?? <p className="embed__none">{t('embed.notHere', { place: title ?? '' })}</p>}</div>
    </EmbedFrame>
  )
}

/** Throws ReleaseError. */
async function load(site: URL): Promise<Loaded> {
  const { manifest, readJson } = await loadRelease(new URL('data/', site), { keys: KEYS })
  const file = (await readJson(manifest.programmes)) as ProgrammesFile
  return { file, release: { id: manifest.release, date: manifest.created } }
}
