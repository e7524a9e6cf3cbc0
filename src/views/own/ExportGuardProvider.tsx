import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OwnDataset } from '../../intake/dataset/own-dataset.ts'
import { ownIndicatorId } from '../../intake/dataset/ownIndicators.ts'
import { LEAST_THRESHOLD } from '../../intake/package/publication.ts'
import { type ExportGuard, ExportGuardContext, type ExportPermission, OPEN_EXPORT } from '../../ui/own/exportGuard.ts'
import type { KeptDataset } from '../../ui/own/ownStorage.ts'
import './export-dialog.css'
import './own-fields.css'

interface Asked {
  readonly dataset: OwnDataset
  readonly form: 'table' | 'picture'
  readonly answer: (permission: ExportPermission | null) => void
}

/** Whatever is exported below it asks first where figures of one's own hold small counts of people. */
export function ExportGuardProvider({ kept, onReason, children }: { kept: readonly KeptDataset[]; onReason: (dataset: OwnDataset, reason: string) => void; children: ReactNode }) {
  const t = useTranslations('own.export')
  const [asked, setAsked] = useState<Asked | null>(null)
  const guard = useCallback<ExportGuard>(
    async (indicator, form) => {
      const found = kept.find(({ dataset }) => dataset.mapping.measures.some(({ id, ofPeople }) => ofPeople && ownIndicatorId(dataset.id, id) === indicator))?.dataset
      if (!found || found.smallCells === 0) return OPEN_EXPORT
      if (found.exportReason !== null) return { ...OPEN_EXPORT, note: t('noteReason', { reason: found.exportReason }) }
      return new Promise((answer) => setAsked({ dataset: found, form, answer }))
    },
    [kept, t],
  )
  const end = (permission: ExportPermission | null) => {
    asked?.answer(permission)
    setAsked(null)
  }
  return (
    <ExportGuardContext.Provider value={guard}>
      {children}
      {asked && (
        <ExportDialog
          asked={asked}
          onWithhold={() => end({ withheld: true, threshold: LEAST_THRESHOLD, note: t('note', { most: LEAST_THRESHOLD - 1 }) })}
          onAllow={(reason) => {
            onReason(asked.dataset, reason)
            end({ ...OPEN_EXPORT, note: t('noteReason', { reason }) })
          }}
          onCancel={() => end(null)}
        />
      )}
    </ExportGuardContext.Provider>
  )
}

const SHORTEST_REASON = 8

function ExportDialog({ asked, onWithhold, onAllow, onCancel }: { asked: Asked; onWithhold: () => void; onAllow: (reason: string) => void; onCancel: () => void }) {
  const t = useTranslations('own.export')
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="export-dialog"
      aria-labelledby="export-dialog-title"
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
    >
      <h2 id="export-dialog-title">{t('title')}</h2>
      <p>{t('text', { title: asked.dataset.title, count: asked.dataset.smallCells, most: LEAST_THRESHOLD - 1 })}</p>
      {asked.form === 'picture' && <p>{t('picture')}</p>}
      {asked.form === 'table' && (
        <button type="button" className="own-button own-button--main" onClick={onWithhold}>
          {t('withhold')}
        </button>
      )}
      <label className="export-dialog__reason">
        {t('reason')}
        <textarea rows={2} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </label>
      <p className="own-row">
        <button type="button" className="own-button own-button--quiet" disabled={reason.trim().length < SHORTEST_REASON} onClick={() => onAllow(reason.trim())}>
          {t('allow')}
        </button>
        <button type="button" className="own-button own-button--quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </p>
    </dialog>
  )
}
