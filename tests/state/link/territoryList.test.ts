import { expect, test } from 'vitest'
import { territoriesIn, territoryListText } from '../../../src/state/link/territoryList.ts'

test('ids that share their letters leave them out, and come back', () => {
  expect(territoryListText(['HN0703', 'HN0801', 'SV0101', 'SV0102', 'HN0101'])).toBe('HN0703.0801.SV0101.0102.HN0101')
  for (const ids of [['HN0703'], ['HN0703', 'HN0801', 'SV0101'], ['0101', '0102'], ['GTM', 'GT01']]) expect(territoriesIn(territoryListText(ids))).toEqual(ids)
})
