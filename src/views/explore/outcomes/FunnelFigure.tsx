import './funnel.css'
import { type MouseEvent, type PointerEvent, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Indicator } from '../../../catalog/indicator.ts'
import { FrameOfChart } from '../../../charts/parts/FrameOfChart.tsx'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import { spokenValue } from '../../../charts/parts/reading.ts'
import { TooltipOfChart } from '../../../charts/parts/TooltipOfChart.tsx'
import { useLanguage } from '../../../ui/controls/useLanguage.ts'
import { useElementSize } from '../../../ui/map/useElementSize.ts'
import { FunnelLines } from './FunnelLines.tsx'
import { FunnelMarkShape } from './FunnelMarkShape.tsx'
import { FunnelPoints } from './FunnelPoints.tsx'
import { funnelScale } from './funnelScale.ts'
import type { FunnelMark, FunnelView } from './funnelView.ts'
import { nearestMark } from './nearestMark.ts'
import { PlaceReading } from './PlaceReading.tsx'
import { SelectedNames } from './SelectedNames.tsx'

/** Share of each place against its base, with the limits of chance; every point can be reached, read and chosen. */
export function FunnelFigure(props: {
  view: FunnelView
  indicator: Indicator
  names: PlaceNames
  selection: readonly string[]
  /** Only places in it stay bright. */
  range: readonly [number, number] | null
  /** The chart in one sentence. */
  sentence: string
  onSelect: (territory: string, extend: boolean) => void
}) {
  const t = useTranslations('analysis.outcomes')
  const words = useTranslations('chart')
  const codes = useTranslations('codes')
  const { language, locale } = useLanguage()
  const { view, indicator, names, selection, range, onSelect } = props
  const { marks } = view
  const plot = useRef<HTMLDivElement>(null)
  const size = useElementSize(plot)
  const clip = useId()
  const [shown, setShown] = useState<number | null>(null)
  const scale = useMemo(() => size && funnelScale(view, size), [view, size])
  const spoken = useCallback(
    (mark: FunnelMark) => `${spokenValue(names(mark.row.territory).name, mark.row, indicator, locale, words, codes)}. ${t(`position.${mark.position}`)}`,
    [names, indicator, locale, words, codes, t],
  )
  const drawn = useMemo(() => marks.toSorted((one, other) => Number(one.position !== 'within') - Number(other.position !== 'within')), [marks])
  const at = (event: PointerEvent | MouseEvent) => {
    const box = plot.current?.getBoundingClientRect()
    return box && scale ? nearestMark(marks, scale, event.clientX - box.left, event.clientY - box.top) : null
  }
  const choose = (event: MouseEvent) => {
    const mark = marks[at(event) ?? -1]
    if (mark) onSelect(mark.row.territory, event.shiftKey || event.ctrlKey || event.metaKey)
  }
  const dimmed = ({ row }: FunnelMark) => range !== null && (row.value < range[0] || row.value > range[1])
  const open = shown === null ? undefined : marks[shown]
  const baseTitle = t('axis', { base: indicator.denominator?.[language] ?? '' })
  return (
    <div className={`funnel funnel-tone--${indicator.direction}`}>
      <FrameOfChart title={t('funnelTitle', { indicator: indicator.title[language] })} subtitle={t('funnelSubtitle')} sentence={props.sentence}>
        {/* The buttons over the drawing are the same for the keyboard; the pointer takes the nearest point. */}
        {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
        <div
          className={`funnel__plot${open ? ' funnel__plot--near' : ''}`}
          ref={plot}
          onPointerMove={(event) => setShown(at(event))}
          onPointerLeave={() => setShown(null)}
          onClick={choose}
        >
          {size && scale && (
            <>
              <svg width={size.width} height={size.height} aria-hidden="true">
                <clipPath id={clip}>
                  <rect x={scale.frame.left} y={scale.frame.top} width={scale.frame.right - scale.frame.left} height={scale.frame.bottom - scale.frame.top} />
                </clipPath>
                <FunnelLines view={view} scale={scale} clip={clip} baseTitle={baseTitle} />
                {drawn.map((mark) => (
                  <FunnelMarkShape key={mark.row.territory} position={mark.position} x={scale.across(mark.row.denominator)} y={scale.down(mark.row.value)} dimmed={dimmed(mark)} />
                ))}
                {open && <circle className="funnel__ring funnel__ring--near" cx={scale.across(open.row.denominator)} cy={scale.down(open.row.value)} r={9} />}
                <SelectedNames marks={marks} scale={scale} selection={selection} names={names} />
              </svg>
              <FunnelPoints
                marks={marks}
                scale={scale}
                label={t('points', { count: marks.length })}
                selection={selection}
                spoken={spoken}
                onShow={setShown}
                onChoose={onSelect}
              />
              {open && (
                <TooltipOfChart
                  across={scale.across(open.row.denominator) / size.width}
                  down={(scale.down(open.row.value) + (scale.down(open.row.value) < size.height / 2 ? 12 : -12)) / size.height}
                  side={scale.down(open.row.value) < size.height / 2 ? 'below' : 'above'}
                >
                  <PlaceReading territory={open.row.territory} row={open.row} indicator={indicator} names={names}>
                    <span className="card__soft">{t(`position.${open.position}`)}</span>
                  </PlaceReading>
                </TooltipOfChart>
              )}
            </>
          )}
        </div>
      </FrameOfChart>
    </div>
  )
}
