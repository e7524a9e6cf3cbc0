import { useCallback, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LOCALES } from '../../i18n/locales.ts'
import type { Language } from '../../state/app-state.ts'
import { forgetApp, type KeptApp as Kept, keptApp, wantApp } from '../../ui/offline/keptApp.ts'
import { sizeText } from '../own/sizeText.ts'

/** One line on what is kept of the app on this device, and the choice about it; nothing where it is not kept. */
export function KeptApp({ language }: { readonly language: Language }) {
  const t = useTranslations('data.kept')
  const [kept, setKept] = useState<Kept>({ kind: 'not' })
  const look = useCallback(() => keptApp(new URL('index.html', document.baseURI)).then(setKept), [])
  useEffect(() => void look(), [look])
  if (kept.kind === 'not') return null
  const isKept = kept.kind === 'kept'
  const change = isKept ? forgetApp : async () => {
    await wantApp()
    await (await import('../../ui/offline/keepApp.ts')).askToKeep()
  }
  return (
    <output className="data__soft">
      {isKept ? t('text', { size: sizeText(kept.bytes, LOCALES[language]) }) : t('declined')}{' '}
      <button type="button" className="data__toggle" onClick={() => void change().then(look, look)}>
        {isKept ? t('forget') : t('keep')}
      </button>
    </output>
  )
}
