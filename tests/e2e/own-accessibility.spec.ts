import { axeOn } from './frame/axe.ts'
import { expect, test } from './frame/test.ts'
import { wordsOf } from './frame/words.ts'

const TABLE = 'municipio,departamento,año,atendidas,necesidad\nDanlí,El Paraíso,2025,3,40\nConcepción,,2025,9,50\nNingún Lugar,,2025,x,50\n'

for (const language of ['es', 'en'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`own data and the console, ${language}, ${theme}: no findings of axe, and nothing wider than a phone`, async ({ page, address, keepPicture }) => {
      const words = wordsOf(language)
      await page.goto(`${address}#/own?lang=${language}&theme=${theme}`)
      await page.getByTestId('own-file').setInputFiles({ name: 'tabla.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) })
      await expect(page.getByTestId('own-show')).toBeVisible({ timeout: 90_000 })
      await page.getByRole('button', { name: new RegExp(words('own.columns.edit')) }).first().click()
      const look = async (name: string) => {
        for (const [width, height] of [[1440, 900], [390, 844]] as const) {
          await page.setViewportSize({ width, height })
          const { violations } = await axeOn(page).analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), `${name} ${width}`).toEqual([])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
          await keepPicture(`${name}-${language}-${theme}-${width}`)
        }
      }
      await look('own')
      await page.goto(`${address}#/sql?lang=${language}&theme=${theme}`)
      await page.getByRole('button', { name: words('console.run'), exact: true }).click()
      await expect(page.getByTestId('console-result')).toBeVisible({ timeout: 90_000 })
      await look('console')
    })
  }
}
