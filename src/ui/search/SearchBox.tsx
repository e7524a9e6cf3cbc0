import './SearchBox.css'
import '../controls/controls.css'
import '../controls/pressStyle.ts'
import { type RefObject, useContext, useMemo, useRef, useState } from 'react'
import {
  Button,
  ComboBox,
  ComboBoxStateContext,
  Group,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { levelOfDepth } from '../../catalog/level.ts'
import type { TerritoryIndex } from '../../domain/search/territoryIndex.ts'
import { searchTerritories, type TerritoryMatch } from '../../domain/search/territorySearch.ts'
import { Icon } from '../controls/Icon.tsx'

const SHOWN = 8

/**
 * Finds a territory by name, place, other name or code; Enter takes the first match. The number of matches is announced,
 * and each says its level and what it lies in, so that places of one name are told apart.
 */
export function SearchBox(props: {
  index: TerritoryIndex
  onChoose: (match: TerritoryMatch) => void
  /** Where it does something else than the search at the top: what, for screen readers and in the empty field. */
  label?: string
  placeholder?: string
}) {
  const t = useTranslations('search')
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const matches = useMemo(() => searchTerritories(props.index, text, SHOWN), [props.index, text])
  const choose = (match: TerritoryMatch | undefined) => {
    if (!match) return
    setText('')
    props.onChoose(match)
    // On a phone the keyboard would go on covering the place just found; react-aria first gives the focus back.
    if (window.matchMedia('(pointer: coarse)').matches) window.setTimeout(() => field.current?.blur())
  }
  return (
    <ComboBox
      className="search"
      items={matches.map((match) => ({ ...match, id: match.territory.id }))}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => choose(matches.find((match) => match.territory.id === key))}
      allowsEmptyCollection={text.trim() !== ''}
      menuTrigger="input"
    >
      <Label className="visually-hidden">{props.label ?? t('label')}</Label>
      <SearchField placeholder={props.placeholder ?? t('placeholder')} field={field} text={text} onClear={() => setText('')} onEnter={() => choose(matches[0])} />
      <Popover className="search__popover" offset={6} containerPadding={8}>
        <ListBox<TerritoryMatch & { id: string }>
          className="search__list"
          aria-label={t('results', { count: matches.length })}
          renderEmptyState={() => <p className="search__empty">{t('empty')}</p>}
        >
          {(match) => <Match match={match} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function SearchField(props: {
  placeholder: string
  field: RefObject<HTMLInputElement | null>
  text: string
  onClear: () => void
  onEnter: () => void
}) {
  const t = useTranslations('search')
  const state = useContext(ComboBoxStateContext)
  const focused = state?.selectionManager.focusedKey ?? null
  return (
    <Group className="search__field">
      <Icon name="search" />
      <Input
        ref={props.field}
        className="search__input"
        placeholder={props.placeholder}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        enterKeyHint="search"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && focused === null) props.onEnter()
        }}
      />
      {props.text !== '' && (
        <Button slot={null} className="search__clear" aria-label={t('clear')} onPress={props.onClear}>
          <Icon name="close" />
        </Button>
      )}
    </Group>
  )
}

function Match({ match }: { match: TerritoryMatch }) {
  const t = useTranslations('search')
  const codes = useTranslations('codes')
  const { territory, ancestors, foundBy } = match
  const within = ancestors.map(({ name }) => name).join(', ')
  const place = [codes(`level.${levelOfDepth(territory.level)}`), within].filter((part) => part !== '').join(' · ')
  const found =
    foundBy === null ? null : foundBy.kind === 'code' ? t('code', { code: foundBy.text }) : t('alsoKnown', { name: foundBy.text })
  return (
    <ListBoxItem id={territory.id} textValue={`${territory.name}, ${place}`} className="search__match">
      <Text slot="label" className="search__name">
        {territory.name}
        {found !== null && <span className="search__found"> {found}</span>}
      </Text>
      <Text slot="description" className="search__place">
        {place}
      </Text>
    </ListBoxItem>
  )
}
