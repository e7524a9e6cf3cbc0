import './CombinationNotice.css'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Level } from '../../catalog/level.ts'
import type { PeriodKind } from '../../catalog/period.ts'
import type { CombinationPublished } from '../../state/publication.ts'
import { useLanguage } from './useLanguage.ts'

/** Says that the filters are not published together here, and leads to where they are. Nothing where they are. */
export function CombinationNotice(props: {
  combination: CombinationPublished
  level: Level
  onLevel: (level: Level) => void
  onKind: (kind: PeriodKind) => void
}) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const { combination } = props
  if (combination.published) return null
  const name = (level: Level) => codes(`level.${level}`).toLowerCase()
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  // The narrowest level that has it shows most.
  const nearest = combination.levels.at(-1)
  const kind = combination.kinds[0]
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an output element may hold no paragraphs or lists
    <div className="combination" role="status">
      <p>
        {t('notPublished', { level: name(props.level) })}
        {combination.levels.length > 0 && ` ${t('publishedAt', { levels: list.format(combination.levels.map(name)) })}`}
      </p>
      <p className="combination__ways">
        {nearest && (
          <Button className="control-link" onPress={() => props.onLevel(nearest)}>
            {t('showLevel', { level: name(nearest) })}
          </Button>
        )}
        {kind && (
          <Button className="control-link" onPress={() => props.onKind(kind)}>
            {t(kind === 'year' ? 'showYear' : 'showQuarter')}
          </Button>
        )}
      </p>
    </div>
  )
}
