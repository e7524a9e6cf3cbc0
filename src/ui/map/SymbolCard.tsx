import { useTranslations } from 'use-intl'
import type { MapSymbol } from './mapSymbols.ts'

/** What a symbol stands for, in the words of its source. */
export function SymbolCard(props: { symbol: MapSymbol }) {
  const t = useTranslations('map')
  const { symbol } = props
  const { name, note, source } = symbol.row
  return (
    <>
      <p className="map-card__name">{name}</p>
      <p className="map-card__kind">
        {symbol.kind === 'programme-place' ? t('symbol.programmePlace', { programme: symbol.row.programme }) : symbol.row.type}
      </p>
      {symbol.kind === 'service-point' && symbol.row.position_source === 'municipal-seat' && (
        <p className="map-card__note">{t('symbol.atSeat')}</p>
      )}
      {note !== null && <p className="map-card__note">{note}</p>}
      <p className="map-card__source">{t('symbol.source', { source })}</p>
    </>
  )
}
