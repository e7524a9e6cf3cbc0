import { useTranslations } from 'use-intl'
import type { Level } from '../../catalog/level.ts'
import { Segments } from './Segments.tsx'
import { Tick } from './Tick.tsx'
import { useLanguage } from './useLanguage.ts'

const WIDE = ['country', 'department', 'municipality'] as const

/**
 * Country, department or municipality, and, where the indicator has them, the districts into which the municipalities of
 * El Salvador open. `offered`: the levels the indicator is published for.
 */
export function LevelSwitch(props: { value: Level; offered: readonly string[]; onChange: (level: Level) => void }) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const { locale } = useLanguage()
  const list = new Intl.ListFormat(locale, { type: 'disjunction' })
  const value = props.value === 'district' ? 'municipality' : props.value
  const offered = (level: Level) => props.offered.includes(level)
  const missing = WIDE.filter((level) => !offered(level) && !(level === 'municipality' && offered('district')))
  return (
    <div className="control">
      <Segments
        label={t('level')}
        value={value}
        segments={WIDE.map((level) => ({
          value: level,
          label: t(`shortLevel.${level}`),
          name: codes(`level.${level}`),
          disabled: missing.includes(level),
        }))}
        onChange={props.onChange}
        hint={
          missing.length > 0
            ? t('notAtLevel', { level: list.format(missing.map((level) => codes(`level.${level}`).toLowerCase())) })
            : undefined
        }
      />
      {value === 'municipality' && props.offered.includes('district') && (
        <Tick
          checked={props.value === 'district'}
          onChange={(open) => props.onChange(open ? 'district' : 'municipality')}
          disabled={!props.offered.includes('municipality')}
        >
          {t('districts')}
        </Tick>
      )}
    </div>
  )
}
