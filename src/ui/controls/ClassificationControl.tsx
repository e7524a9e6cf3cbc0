import './ClassificationControl.css'
import { Button, Group, Input, NumberField } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { FormatUnit } from '../../domain/formatting/number.ts'
import { type AppState, CLASSIFICATION_METHODS, type ClassificationMethod } from '../../state/app-state.ts'
import { MAXIMUM_CLASSES, MINIMUM_CLASSES } from '../../state/normal-form.ts'
import { BreaksField } from './BreaksField.tsx'
import { Choice } from './Choice.tsx'
import { Icon } from './Icon.tsx'

type Classification = AppState['classification']

/**
 * How values become classes: method, number of classes, or breaks typed by hand. `breaks`: the upper bounds now on the
 * map (all classes but the last), from which one's own breaks begin.
 */
export function ClassificationControl(props: {
  value: Classification
  breaks: readonly number[]
  unit: FormatUnit
  hasTarget: boolean
  onChange: (change: Partial<Classification>) => void
}) {
  const t = useTranslations('filter')
  const { method } = props.value
  const choose = (chosen: string) => {
    const next = CLASSIFICATION_METHODS.find((candidate) => candidate === chosen)
    if (next === 'manual') props.onChange({ method: next, breaks: props.breaks })
    else if (next) props.onChange({ method: next })
  }
  const detail = (candidate: ClassificationMethod) =>
    candidate === 'target' && !props.hasTarget ? t('noTarget') : t(`methodHint.${candidate}`)
  return (
    <div className="control classes">
      <div className="classes__row">
        <Choice
          label={t('classes')}
          value={method}
          groups={[
            {
              key: 'methods',
              title: null,
              options: CLASSIFICATION_METHODS.map((candidate) => ({
                value: candidate,
                label: t(`method.${candidate}`),
                detail: detail(candidate),
                disabled: candidate === 'target' && !props.hasTarget,
              })),
            },
          ]}
          onChange={choose}
        />
        {method !== 'manual' && (
          <NumberField
            className="classes__number"
            aria-label={t('classCount')}
            value={props.value.classes}
            minValue={MINIMUM_CLASSES}
            maxValue={MAXIMUM_CLASSES}
            onChange={(classes) => {
              if (Number.isFinite(classes)) props.onChange({ classes })
            }}
          >
            <Group className="classes__stepper">
              <Button slot="decrement" className="classes__step" aria-label={t('fewer')}>
                <Icon name="minus" />
              </Button>
              <Input className="classes__count" />
              <Button slot="increment" className="classes__step" aria-label={t('more')}>
                <Icon name="plus" />
              </Button>
            </Group>
          </NumberField>
        )}
      </div>
      {method === 'manual' && (
        <BreaksField breaks={props.value.breaks} unit={props.unit} onChange={(breaks) => props.onChange({ method, breaks })} />
      )}
    </div>
  )
}
