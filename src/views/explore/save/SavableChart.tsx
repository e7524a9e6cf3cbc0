import './save.css'
import { type ReactNode, useRef, useState } from 'react'
import type { IndicatorDefinition, IndicatorKind } from '../../../catalog/indicator.ts'
import { formatPeriod } from '../../../domain/formatting/period.ts'
import { shareWords } from '../../../i18n/share/shareWords.ts'
import { exportWords } from '../../../place/export/exportWords.ts'
import type { AppState, Language } from '../../../state/app-state.ts'
import type { ExploreFigure } from '../../../state/link/figure.ts'
import { useExportGuard } from '../../../ui/own/exportGuard.ts'
import { SaveMenu } from '../../../ui/picture/SaveMenu.tsx'
import { ShareDialog } from '../../../ui/share/ShareDialog.tsx'
import { sharedFigure } from './sharedFigure.ts'

/** What a saved chart or map says around itself. */
export interface SavedFacts {
  readonly indicator: Pick<IndicatorDefinition, 'id' | 'title'> & { readonly kind: IndicatorKind }
  readonly period: string
  /** The dataset with whom to credit, in the language on screen. */
  readonly source: string
  /** The place or region it is about. */
  readonly about: string
  readonly language: Language
  readonly words: AppState['words']
}

export interface SavableChartProps {
  readonly facts: SavedFacts
  readonly part: string
  /** Under which name an embed shows it. */
  readonly figure: ExploreFigure
  /** The view it is shared of. */
  readonly state: AppState
  readonly children: ReactNode
}

/**
 * A chart with a way to save it, with title, source and mark around it, and to share it. Without a chart, as where it has no
 * rows, there is none.
 */
export function SavableChart({ facts, part, figure: name, state, children }: SavableChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const guard = useExportGuard()
  const [sharing, setSharing] = useState(false)
  const share = shareWords(facts.language, facts.words)
  const { t, locale } = exportWords(facts.language, facts.words)
  const about = [facts.indicator.title[facts.language], facts.about, formatPeriod(facts.period, locale)].join(' · ')
  const drawing = async () => {
    const { standaloneFigure } = await import('../../../ui/picture/standaloneSvg.ts')
    const figure = frame.current?.querySelector('figure')
    if (!figure) throw new Error('there is no chart to save')
    const title = figure.querySelector('.chart__title')?.textContent.trim() ?? ''
    return standaloneFigure(figure, '.chart__head, [data-unsaved]', {
      title: `${title} · ${about}`,
      legend: [],
      source: t('picture.source', { source: facts.source }),
      synthetic: facts.indicator.kind === 'published' ? null : t(`picture.${facts.indicator.kind}`),
    })
  }
  const words = { save: t('picture.save'), what: t('picture.what', { title: `${about} (${part})` }), png: t('picture.png'), svg: t('picture.svg'), failed: t('picture.failed') }
  return (
    <div className="savable" ref={frame}>
      {children}
      <SaveMenu
        words={words}
        name={`${facts.indicator.id}-${part}`}
        drawing={drawing}
        allow={async () => (await guard(facts.indicator.id, 'picture')) !== null}
        more={{ label: share('share.share'), onChoose: () => setSharing(true) }}
      />
      {sharing && <ShareDialog heading={share('share.chart')} shared={sharedFigure(name, about, state)} t={share} onClose={() => setSharing(false)} />}
    </div>
  )
}
