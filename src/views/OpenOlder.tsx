import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { OlderRelease } from '../database/release-error.ts'
import { formatDate } from '../domain/formatting/period.ts'
import { LOCALES } from '../i18n/locales.ts'
import type { Language } from '../state/app-state.ts'

/** From when the two releases are, and a way to open the older one knowingly. */
export function OpenOlder({ release, language, onOpen }: { readonly release: OlderRelease; readonly language: Language; readonly onOpen: () => void }) {
  const t = useTranslations('error.older')
  const date = (iso: string) => formatDate(iso, LOCALES[language])
  return (
    <>
      <p>{t('dates', { opened: date(release.opened), newest: date(release.newest) })}</p>
      <Button className="control-link" onPress={onOpen}>
        {t('open')}
      </Button>
    </>
  )
}
