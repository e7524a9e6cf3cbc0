import './ThemeSwitch.css'
import './Choice.css'
import './controls.css'
import './pressStyle.ts'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import { type Theme, THEMES } from '../../state/app-state.ts'
import { Icon, type IconName } from './Icon.tsx'

const ICONS: Record<Theme, IconName> = { system: 'device', light: 'sun', dark: 'moon' }

/** One button for the bar at the top; its menu has light, dark and as the device. */
export function ThemeSwitch(props: { value: Theme; onChange: (theme: Theme) => void }) {
  const t = useTranslations('filter')
  return (
    <MenuTrigger>
      <Button className="control-square control-square--bare" aria-label={`${t('theme')}: ${t(`themes.${props.value}`)}`}>
        <Icon name={ICONS[props.value]} />
      </Button>
      <Popover className="choice__popover theme__popover" placement="bottom end" offset={4}>
        <Menu
          className="choice__list"
          aria-label={t('theme')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[props.value]}
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((theme) => keys !== 'all' && keys.has(theme))
            if (chosen) props.onChange(chosen)
          }}
        >
          {THEMES.map((theme) => (
            <MenuItem key={theme} id={theme} textValue={t(`themes.${theme}`)} className="choice__option theme__option">
              <Icon name={ICONS[theme]} />
              <Text slot="label" className="choice__option-label">
                {t(`themes.${theme}`)}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
