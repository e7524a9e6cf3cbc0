import { useTranslations } from 'use-intl'
import { useLanguage } from '../../ui/controls/useLanguage.ts'
import { type OwnAreas, removeOwnAreas } from '../../ui/own/ownAreas.ts'
import { reloadPage } from '../../ui/shell/reloadPage.ts'

/** Says that this browser draws a person's own boundaries, and leads back to those of the release. */
export function OwnAreasNotice({ areas }: { areas: OwnAreas }) {
  const t = useTranslations('own.areas')
  const { language } = useLanguage()
  const back = async () => {
    await removeOwnAreas()
    reloadPage()
  }
  return (
    <p className="own-row">
      {t('used', { credit: areas.credit[language] })}
      <button type="button" className="own-link" onClick={() => void back()}>
        {t('back')}
      </button>
    </p>
  )
}
