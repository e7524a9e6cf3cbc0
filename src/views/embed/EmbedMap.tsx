import { type RefObject, useMemo, type WheelEvent } from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { formatPeriod } from '../../domain/formatting/period.ts'
import { LOCALES } from '../../i18n/locales.ts'
import { Legend } from '../../ui/legend/Legend.tsx'
import { useMediaQuery } from '../../ui/preferences/useMediaQuery.ts'
import { areaPaints } from '../explore/areaPaints.ts'
import { HoverCard } from '../explore/HoverCard.tsx'
import { MapOfPlaces } from '../explore/MapOfPlaces.tsx'
import { spokenValue } from '../explore/spokenValue.ts'
import { useClassification } from '../explore/useClassification.ts'
import type { FigureProps } from './FigureProps.ts'

/** A frame with less room than this shows the legend in its short form. */
const SMALL = '(max-width: 700px), (max-height: 560px)'

/** The map as SVG, without WebGL; its legend is drawn where the frame has a place for it. */
export function EmbedMap({ state, open, theme, asked, names, dispatch, legend }: FigureProps & { readonly legend: RefObject<HTMLDivElement | null> }) {
  const { indicator, rows, shown } = asked
  const t = useTranslations('panel')
  const codes = useTranslations('codes')
  const small = useMediaQuery(SMALL)
  const { language, countries, range } = state
  const locale = LOCALES[language]
  const classification = useClassification(shown, indicator, state, theme)
  const byTerritory = useMemo(() => new Map(rows.map((row) => [row.territory, row])), [rows])
  const areas = useMemo(() => areaPaints(rows, classification, open.territories, { countries, range }), [rows, classification, open.territories, countries, range])
  return (
    <div className="embed__map" onWheelCapture={leaveToPage}>
      <MapOfPlaces
        still
        state={state}
        open={open}
        theme={theme}
        areas={areas}
        fitTo={null}
        dispatch={dispatch}
        renderHoverCard={(id) => (
          <HoverCard name={names(id).name} within={names(id).around} indicator={indicator} row={byTerritory.get(id)} source={codes(`kind.${indicator.kind}`)} language={language} />
        )}
        announcement={(id) => spokenValue(names(id), byTerritory.get(id), { indicator, locale, status: (code) => codes(`status.${code}`) })}
        label={t('mapLabel', { indicator: indicator.title[language], level: codes(`level.${state.level}`).toLowerCase(), period: formatPeriod(state.period, locale) })}
        onProblem={() => undefined}
      />
      {legend.current &&
        createPortal(
          <Legend
            classification={classification}
            indicator={indicator}
            language={language}
            // The source line says so, and the frame marks what is synthetic above the map.
            schematic={false}
            synthetic={false}
            compact={small}
          />,
          legend.current,
        )}
    </div>
  )
}

/** The wheel scrolls the page around; with Control or Command it zooms, as it does in other maps inside pages. */
function leaveToPage(event: WheelEvent): void {
  if (!event.ctrlKey && !event.metaKey) event.stopPropagation()
}
