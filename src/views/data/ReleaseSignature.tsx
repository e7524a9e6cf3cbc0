import { useId, useState } from 'react'
import type { Release } from '../../database/loadRelease.ts'
import { formatDate } from '../../domain/formatting/period.ts'
import { LOCALES } from '../../i18n/locales.ts'
import { signatureWords } from '../../i18n/signature/signatureWords.ts'
import type { Language } from '../../state/app-state.ts'

/** One line on who published the release, as far as it was checked, and what that means. A demonstration key never verifies anybody. */
export function ReleaseSignature({ release, language, words }: { readonly release: Pick<Release, 'manifest' | 'signature'>; readonly language: Language; readonly words: string | null }) {
  const t = signatureWords(language, words)
  const [open, setOpen] = useState(false)
  const id = useId()
  const { signature, manifest } = release
  if (!signature) return <p className="data__soft">{t('unpinned')}</p>
  // All others were refused before anything was shown.
  if (signature.kind !== 'verified' && signature.kind !== 'not-checked') return null
  const { key } = signature
  const said = signature.kind === 'not-checked' ? 'notChecked' : key.kind === 'demonstration' ? 'demonstration' : 'verified'
  const meaning = signature.kind === 'not-checked' ? signature.reason : key.kind === 'demonstration' ? 'demonstrationText' : 'verifiedText'
  return (
    <div className="data__soft">
      <p data-signature={said}>{t(said, { name: key.name, date: formatDate(manifest.created, LOCALES[language]) })}</p>
      <button type="button" className="data__toggle" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {t('details')}
      </button>
      <div id={id} hidden={!open}>
        <p>{t(meaning, { name: key.name })}</p>
        <p>{t('key', { key: key.id })}</p>
      </div>
    </div>
  )
}
