import { useTranslations } from 'use-intl'
import { type Dimension, ECONOMIC_SERVICES, SOCIAL_SERVICES } from '../../catalog/service.ts'
import type { FilterOption } from '../../state/filterOptions.ts'
import { Choice, type ChoiceGroup } from './Choice.tsx'

type CodeKey = Parameters<ReturnType<typeof useTranslations<'codes'>>>[0]

/**
 * One filter. Codes the indicator does not have are listed and out of reach, those not published together with the other
 * filters can be chosen and say so. `fixed`: the code the indicator itself is limited to, which leaves nothing to choose.
 */
export function FilterPicker(props: {
  dimension: Dimension
  value: string
  options: readonly FilterOption[]
  fixed?: string | null
  onChange: (code: string) => void
}) {
  const t = useTranslations('filter')
  const codes = useTranslations('codes')
  const { dimension } = props
  const name = (code: string) => codes(`${dimension}.${code}` as CodeKey)
  const option = ({ code, offered, published }: FilterOption) => ({
    value: code,
    label: name(code),
    disabled: !offered,
    ...(offered ? (published ? {} : { detail: t('notTogether') }) : { detail: t('notOffered') }),
  })
  const some = (codesOfGroup: readonly string[]) => props.options.filter(({ code }) => codesOfGroup.includes(code)).map(option)
  const groups: ChoiceGroup[] =
    dimension === 'service'
      ? [
          { key: 'together', title: null, options: some(['all']) },
          { key: 'social-services', title: t('groups.social'), options: some(['social', ...SOCIAL_SERVICES]) },
          { key: 'economic-services', title: t('groups.economic'), options: some(['economic', ...ECONOMIC_SERVICES]) },
        ]
      : [{ key: dimension, title: null, options: props.options.map(option) }]
  const fixed = props.fixed ?? null
  const single = props.options.every(({ code, offered }) => code === 'all' || !offered)
  const hint = fixed !== null ? t('fixed', { code: name(fixed) }) : single ? t('single') : undefined
  return (
    <Choice
      label={t(dimension)}
      value={fixed ?? props.value}
      groups={groups}
      onChange={props.onChange}
      disabled={fixed !== null || single}
      hint={hint}
    />
  )
}
