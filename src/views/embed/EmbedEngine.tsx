import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Query } from '../../database/query.ts'
import { formatNumber } from '../../domain/formatting/number.ts'
import type { EmbedWords } from '../../i18n/embed/embedWords.ts'
import { engineBytes } from '../../ui/release/openEmbedRelease.ts'
import type { OpenRelease } from '../../ui/release/openRelease.ts'

const MEGABYTE = 1_000_000

/** What stands in the place of a figure that waits: for an answer, for a click before megabytes are fetched, or for those. */
export function EmbedEngine(props: { readonly open: OpenRelease; readonly query: Query<unknown>; readonly site: URL; readonly t: EmbedWords; readonly locale: 'es-GT' | 'en-GB' }) {
  const { open, query, site, t, locale } = props
  const { engine, release } = open
  const { stage, loadedBytes, totalBytes } = useSyncExternalStore(engine.progress.subscribe, engine.progress.current)
  const asking = stage === 'asking'
  const [bytes, setBytes] = useState<number | null>(null)
  useEffect(() => {
    if (asking) void engineBytes(site).then(setBytes)
  }, [asking, site])
  const tables = query.tables.map((id) => release.manifest.files.find(({ path }) => path === release.manifest.tables[id])?.bytes ?? 0)
  const megabytes = (count: number) => formatNumber(count / MEGABYTE, locale, 1)
  if (asking) {
    return (
      <div className="embed__none">
        <p>{t('embed.engine.ask')}</p>
        <button type="button" className="embed__button" onClick={() => engine.allow()}>
          {bytes === null ? t('embed.engine.loadUnknown') : t('embed.engine.load', { megabytes: megabytes(tables.reduce((sum, one) => sum + one, bytes)) })}
        </button>
      </div>
    )
  }
  const downloading = stage === 'downloading' && totalBytes > 0
  const text = downloading
    ? t('embed.engine.downloading', { loaded: megabytes(loadedBytes), total: megabytes(totalBytes) })
    : t(stage === 'starting' || stage === 'loading-table' ? 'embed.engine.starting' : 'embed.loading')
  return (
    <div className="embed__none">
      <output>{text}</output>
      {downloading && <progress aria-label={t('embed.loading')} value={Math.min(loadedBytes, totalBytes)} max={totalBytes} />}
    </div>
  )
}
