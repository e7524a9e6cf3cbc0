import './locate.css'
import { useTranslations } from 'use-intl'
import { ECONOMIC_SERVICES, type ServiceCode, SERVICE_CODES, SOCIAL_SERVICES } from '../../../catalog/service.ts'
import type { PlaceNames } from '../../../charts/parts/place-name.ts'
import type { Dispatch } from '../../../state/action.ts'
import type { AppState } from '../../../state/app-state.ts'
import { CANDIDATE_SETS, defaultPlacement, MAXIMUM_AMOUNT, MAXIMUM_POINTS, MAXIMUM_REACH, PEOPLE_MEASURES, PLACEMENT_GOALS, type PlacementSettings } from '../../../state/placement-settings.ts'
import { Choice } from '../../../ui/controls/Choice.tsx'
import { CountryFilter } from '../../../ui/controls/CountryFilter.tsx'
import type { OpenRelease } from '../../../ui/release/openRelease.ts'
import { DepartmentChoice } from './DepartmentChoice.tsx'
import { NumberField } from './NumberField.tsx'
import { PlaceChips } from './PlaceChips.tsx'
import { TravelField } from './TravelField.tsx'

/** What is asked: whom for, how many points, how far, where they may stand and on what conditions. All of it stands in the link. */
export function QuestionBuilder(props: { state: AppState; open: OpenRelease; names: PlaceNames; dispatch: Dispatch }) {
  const { state, open, names, dispatch } = props
  const t = useTranslations('analysis.locate.question')
  const codes = useTranslations('codes')
  const settings = state.method.placement
  const change = (placement: Partial<PlacementSettings>) => dispatch({ type: 'place', placement })
  const service = (code: ServiceCode) => ({ value: code, label: codes(`service.${code}`) })
  const isCover = settings.goal === 'cover'
  const isByBudget = isCover && settings.budget !== null
  const conditions = [settings.floor, settings.room, settings.budget, settings.cost].some((value) => value !== null) || settings.must.length + settings.mustNot.length > 0
  return (
    <>
      <Choice
        label={t('service')}
        value={settings.service}
        groups={[
          { key: 'together', title: null, options: [service('all')] },
          { key: 'social', title: t('social'), options: [service('social'), ...SOCIAL_SERVICES.map(service)] },
          { key: 'economic', title: t('economic'), options: [service('economic'), ...ECONOMIC_SERVICES.map(service)] },
        ]}
        onChange={(value) => change({ service: SERVICE_CODES.find((code) => code === value) ?? 'all' })}
      />
      <CountryFilter countries={open.release.catalog.countries} value={state.countries} onChange={(countries) => dispatch({ type: 'filter-countries', countries })} />
      <DepartmentChoice territories={open.territories} countries={state.countries} value={settings.departments} onChange={(departments) => change({ departments })} />
      {select(t('people'), 'people', PEOPLE_MEASURES, (value) => t(`peopleOf.${value}`))}
      {select(t('goal'), 'goal', PLACEMENT_GOALS, (value) => t(`goalOf.${value}`), t(`goalHint.${settings.goal}`))}
      <div className="locate-pair">
        <NumberField
          label={t('points')}
          value={settings.goal === 'set' || isByBudget ? null : settings.points}
          least={1}
          most={MAXIMUM_POINTS}
          optional
          disabled={settings.goal === 'set' || isByBudget}
          onChange={(points) => points !== null && change({ points })}
        />
        <NumberField label={t(settings.travel === null ? 'reach' : 'reachMinutes')} value={settings.reach} least={1} most={MAXIMUM_REACH} onChange={(reach) => reach !== null && change({ reach })} />
      </div>
      {select(t('from'), 'candidates', CANDIDATE_SETS, (value) => t(`fromOf.${value}`), settings.candidates === 'picked' ? t('pickedHint') : undefined)}
      {settings.candidates === 'picked' && <PlaceChips title={t('picked')} ids={settings.picked} names={names} onChange={(picked) => change({ picked })} />}
      <PlaceChips title={t('must')} ids={settings.must} names={names} onChange={(must) => change({ must })} />
      <PlaceChips title={t('mustNot')} ids={settings.mustNot} names={names} onChange={(mustNot) => change({ mustNot })} />
      <details className="locate-fold" open={conditions || undefined}>
        <summary>{t('more')}</summary>
        <div className="locate-fields">
          {amount('floor', 100, !isCover, 5)}
          {amount('room', MAXIMUM_AMOUNT, !isCover, 50)}
          {amount('budget', MAXIMUM_AMOUNT, !isCover, 1000)}
          {amount('cost', MAXIMUM_AMOUNT, false, 1000)}
          {amount('officeCost', MAXIMUM_AMOUNT, false, 1000)}
          <p className="control__hint">
            {t('costHint')} {t('budgetHint')} {!isCover && t('onlyCover')}
          </p>
        </div>
      </details>
      <TravelField travel={settings.travel} isMunicipality={(id) => open.territories.get(id)?.level === 2} onChange={(travel) => change({ travel })} />
      <button type="button" className="text-button locate-reset" onClick={() => dispatch({ type: 'place', placement: { ...defaultPlacement(), saved: settings.saved } })}>
        {t('reset')}
      </button>
    </>
  )

  function select<Key extends 'people' | 'goal' | 'candidates'>(label: string, key: Key, values: readonly PlacementSettings[Key][], words: (value: PlacementSettings[Key]) => string, hint?: string) {
    return (
      <Choice
        label={label}
        value={settings[key]}
        groups={[{ key, title: null, options: values.map((value) => ({ value, label: words(value) })) }]}
        onChange={(chosen) => change({ [key]: values.find((value) => value === chosen) })}
        hint={hint}
      />
    )
  }

  function amount(key: 'floor' | 'room' | 'budget' | 'cost' | 'officeCost', most: number, disabled: boolean, step: number) {
    return <NumberField label={t(key)} value={settings[key]} least={0} most={most} step={step} optional disabled={disabled} placeholder={key === 'floor' || key === 'room' || key === 'budget' ? t('none') : ''} onChange={(value) => change({ [key]: value })} />
  }
}
