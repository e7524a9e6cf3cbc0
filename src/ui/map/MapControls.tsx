import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

/** Zoom in, zoom out, whole region, and what the caller adds. */
export function MapControls(props: { onZoom: (by: 1 | -1) => void; onWholeRegion: () => void; children?: ReactNode }) {
  const t = useTranslations('map')
  return (
    <div className="map__controls">
      <button type="button" className="map__control" aria-label={t('zoomIn')} title={t('zoomIn')} onClick={() => props.onZoom(1)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 4v12M4 10h12" />
        </svg>
      </button>
      <button type="button" className="map__control" aria-label={t('zoomOut')} title={t('zoomOut')} onClick={() => props.onZoom(-1)}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 10h12" />
        </svg>
      </button>
      <button type="button" className="map__control" aria-label={t('wholeRegion')} title={t('wholeRegion')} onClick={props.onWholeRegion}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4" />
        </svg>
      </button>
      {props.children}
    </div>
  )
}
