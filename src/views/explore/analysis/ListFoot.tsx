import { useTranslations } from 'use-intl'

const PAGE = 20

/** Under a list that is shown in part: how much of it, and more of it. `none` stands there where the list is empty. */
export function ListFoot(props: { shown: number; total: number; none: string; onShow: (count: number) => void }) {
  const { shown, total } = props
  const t = useTranslations('analysis.list')
  return (
    <p className="analysis__note">
      {total === 0 ? props.none : t('shown', { shown: Math.min(shown, total), total })}{' '}
      {shown < total && (
        <button type="button" className="text-button" onClick={() => props.onShow(shown + PAGE)}>
          {t('more', { count: Math.min(PAGE, total - shown) })}
        </button>
      )}
    </p>
  )
}
