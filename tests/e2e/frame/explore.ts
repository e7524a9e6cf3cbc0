import type { Locator, Page } from '@playwright/test'
import { containing, es, type Words } from './words.ts'

/** The parts of the Explore screen, found as a person or a screen reader finds them. */
export class Explore {
  readonly page: Page
  readonly words: Words

  constructor(page: Page, words: Words = es) {
    this.page = page
    this.words = words
  }

  get map(): Locator {
    return this.page.getByRole('application')
  }
  get hoverCard(): Locator {
    return this.page.getByTestId('map-card')
  }
  get legend(): Locator {
    return this.page.getByRole('region', { name: this.words('legend.title'), exact: true })
  }
  get legendClasses(): Locator {
    return this.legend.getByRole('list', { name: this.words('legend.classes') }).getByRole('button')
  }
  get place(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }
  get ribbon(): Locator {
    return this.page.getByRole('complementary', { name: this.words('filter.synthetic'), exact: true })
  }
  get search(): Locator {
    return this.page.getByRole('combobox', { name: this.words('search.label') })
  }
  get table(): Locator {
    return this.page.getByRole('grid').filter({ has: this.page.getByRole('columnheader') })
  }
  get chips(): Locator {
    return this.page.getByRole('grid', { name: this.words('filter.active') }).getByRole('row')
  }
  chart(title: 'chart.ranked.title' | 'chart.trend.title' | 'chart.trend.titleYears' | 'chart.distribution.title' | `chart.split.title.${'sex' | 'age' | 'service'}`): Locator {
    return this.page.getByRole('figure', { name: containing(this.words(title)) })
  }

  /** Opens a list behind a button and takes an option. */
  async choose(question: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: containing(question) }).click()
    await this.page.getByRole('option', { name: option, exact: typeof option === 'string' }).first().click()
  }

  /** Presses one of several options side by side, or a box to tick, by its visible label. */
  async press(kind: 'radio' | 'checkbox', name: string): Promise<void> {
    const input = this.page.getByRole(kind, { name, exact: true })
    await this.page.locator('label').filter({ has: input }).click()
  }

  async showTable(): Promise<void> {
    await this.press('radio', this.words('filter.displays.table'))
    await this.table.waitFor()
  }

  async find(text: string): Promise<Locator> {
    // Letter by letter, as a person does: the list opens at what is typed, not at what a script puts into the field.
    await this.search.fill('')
    await this.search.pressSequentially(text)
    const options = this.page.getByRole('listbox').getByRole('option')
    await options.first().waitFor()
    return options
  }

  /** Rests the pointer on the middle of the map, where `map=` of a link has put a place. */
  async hoverMiddle(): Promise<void> {
    const box = await this.map.boundingBox()
    if (!box) throw new Error('the map is not on the screen')
    await this.page.mouse.move(box.x + box.width / 2 + 30, box.y + box.height / 2)
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
  }

  /** Numbers of the classes as the legend counts them. */
  async classCounts(): Promise<number[]> {
    const names = await this.legendClasses.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label') ?? ''))
    return names.map((name) => Number(/([\d,]+) (?:lugar|place)/.exec(name)?.[1]?.replaceAll(',', '') ?? Number.NaN))
  }
}

/** Parameters behind the `#` of the address. */
export function linkOf(page: Page): URLSearchParams {
  return new URLSearchParams(new URL(page.url()).hash.split('?')[1] ?? '')
}
