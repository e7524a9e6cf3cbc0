import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDate } from '../../domain/formatting/period.ts'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import type { KeptDataset } from '../../ui/own/ownStorage.ts'
import { sizeText } from './sizeText.ts'

export interface KeptSectionProps {
  readonly kept: readonly KeptDataset[]
  readonly onShow: (dataset: OwnDataset) => void
  readonly onRemove: (dataset: OwnDataset) => void
  readonly onPublish: (dataset: OwnDataset) => void
}

/** The datasets kept in this browser, with what they take, and ways to see, publish and delete them. */
export function KeptSection({ kept, onShow, onRemove, onPublish }: KeptSectionProps) {
  const t = useTranslations('own.kept')
  const { locale } = useLanguage()
  const [doubted, setDoubted] = useState<string | null>(null)
  const total = kept.reduce((sum, { bytes }) => sum + bytes, 0)
  return (
    <section className="own-step" aria-labelledby="own-kept">
      <h2 id="own-kept" className="own-step__title">
        {t('title')}
      </h2>
      {kept.length === 0 ? (
        <p className="own-soft">{t('empty')}</p>
      ) : (
        <>
          <ul className="own-kept">
            {kept.map(({ dataset, bytes }) => (
              <li key={dataset.id} className="own-card">
                <h3 className="own-card__title">{dataset.title}</h3>
                <p className="own-soft">{t('line', { indicators: dataset.mapping.measures.length, rows: dataset.rows, size: sizeText(bytes, locale), date: formatDate(dataset.brought, locale) })}</p>
                <p className="own-soft">{t('file', { file: dataset.file.name })}</p>
                {dataset.smallCells > 0 && <p className="own-soft">{dataset.exportReason === null ? t('small', { count: dataset.smallCells }) : t('allowed', { reason: dataset.exportReason })}</p>}
                {doubted === dataset.id ? (
                  <p className="own-row" role="alert">
                    {t('sure', { title: dataset.title })}
                    <button type="button" className="own-button own-button--danger" onClick={() => onRemove(dataset)}>
                      {t('yes')}
                    </button>
                    <button type="button" className="own-button own-button--quiet" onClick={() => setDoubted(null)}>
                      {t('no')}
                    </button>
                  </p>
                ) : (
                  <p className="own-row">
                    <button type="button" className="own-button" aria-label={t('showWhat', { title: dataset.title })} onClick={() => onShow(dataset)}>
                      {t('show')}
                    </button>
                    <button type="button" className="own-button own-button--quiet" aria-label={t('publishWhat', { title: dataset.title })} onClick={() => onPublish(dataset)}>
                      {t('publish')}
                    </button>
                    <button type="button" className="own-button own-button--quiet" aria-label={t('removeWhat', { title: dataset.title })} onClick={() => setDoubted(dataset.id)}>
                      {t('remove')}
                    </button>
                  </p>
                )}
              </li>
            ))}
          </ul>
          <p className="own-soft">{t('lasting', { size: sizeText(total, locale) })}</p>
        </>
      )}
    </section>
  )
}
