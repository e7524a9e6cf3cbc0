import './PeriodPicker.css'
import { Button } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { isPeriod, periodBounds, type PeriodKind, periodKind } from '../../catalog/period.ts'
import { formatPeriodAmong } from '../../domain/formatting/period.ts'
import { nearestPeriod } from '../../state/nearest.ts'
import { Choice, type ChoiceGroup } from './Choice.tsx'
import { Icon } from './Icon.tsx'
import { Segments } from './Segments.tsx'
import { useLanguage } from './useLanguage.ts'

const KINDS: readonly PeriodKind[] = ['year', 'quarter']

/**
 * Years or quarters out of those the indicator is published for, with a step back and forth. With `latest`, each
 * territory shows its most recent figure up to the period, which may itself be none of `periods`.
 */
export function PeriodPicker(props: {
  value: string
  periods: readonly string[]
  latest?: boolean
  onChange: (period: string) => void
}) {
  const t = useTranslations('filter')
  const { locale } = useLanguage()
  const known = props.periods.filter(isPeriod)
  const kind = periodKind(props.value)
  const offered = known.filter((period) => periodKind(period) === kind)
  const position = offered.indexOf(props.value)
  const end = (period: string) => periodBounds(period).end
  const earlier = offered.findLast((period) => isPeriod(props.value) && end(period) < end(props.value))
  const later = offered.find((period) => isPeriod(props.value) && end(period) > end(props.value))
  const kinds = KINDS.filter((candidate) => known.some((period) => periodKind(period) === candidate))
  const named = formatPeriodAmong(props.value, known, locale)
  return (
    <div className="control period">
      {kinds.length > 1 && (
        <Segments
          label={t('period')}
          value={kind}
          segments={kinds.map((candidate) => ({ value: candidate, label: t(candidate) }))}
          onChange={(next) => {
            const candidates = known.filter((period) => periodKind(period) === next)
            // From a year to its last quarter that is published, and back to the year around a quarter.
            const sameYear = candidates.filter((period) => period.startsWith(props.value.slice(0, 4)))
            props.onChange(sameYear.at(-1) ?? nearestPeriod(props.value, candidates))
          }}
        />
      )}
      <div className="period__row">
        <Choice
          label={t('period')}
          hideLabel={kinds.length > 1}
          value={props.value}
          groups={periodGroups(offered, kind, (period) => formatPeriodAmong(period, known, locale))}
          fallback={props.latest && position < 0 ? t('latestUpTo', { period: named }) : named}
          onChange={props.onChange}
        />
        <Button
          className="control-square"
          aria-label={t('earlier')}
          isDisabled={earlier === undefined}
          onPress={() => earlier !== undefined && props.onChange(earlier)}
        >
          <Icon name="previous" />
        </Button>
        <Button
          className="control-square"
          aria-label={t('later')}
          isDisabled={later === undefined}
          onPress={() => later !== undefined && props.onChange(later)}
        >
          <Icon name="next" />
        </Button>
      </div>
    </div>
  )
}

/** Newest first; quarters under their year. */
function periodGroups(periods: readonly string[], kind: PeriodKind, name: (period: string) => string): ChoiceGroup[] {
  const newest = [...periods].reverse()
  const options = (some: readonly string[]) => some.map((period) => ({ value: period, label: name(period) }))
  if (kind === 'year') return [{ key: 'years', title: null, options: options(newest) }]
  const years = [...new Set(newest.map((period) => period.slice(0, 4)))]
  const within = (year: string) => newest.filter((period) => period.startsWith(year))
  return years.map((year) => ({ key: year, title: year, options: options(within(year)) }))
}
