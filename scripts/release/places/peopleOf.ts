import type { Territory } from '../../../src/catalog/territory.ts'
import type { PlacePeople } from '../../../src/place/place-file.ts'
import { indicatorIn, parentsOf, type PlaceContext, placeName, wholeFigure } from './placeContext.ts'

const PEOPLE = ['population', 'returns', 'returns-per-1000', 'poverty']

/**
 * Who lives in a place. A figure not published for it is that of the narrowest territory around it for which it is, and says
 * so. The figures of all providers of the same period stand beside it.
 */
export function peopleOf(context: PlaceContext, territory: Territory): PlacePeople[] {
  return PEOPLE.map((indicator): PlacePeople => {
    const holder = [territory, ...parentsOf(territory, context.territories)].find((candidate) => wholeFigure(context, indicator, candidate).value !== undefined) ?? territory
    const figure = wholeFigure(context, indicator, holder, holder === territory ? undefined : placeName(holder, context.territories, true))
    const own = wholeFigure(context, indicator, territory)
    const { method, observations } = indicatorIn(context.catalog, indicator)
    const { table } = observations
    // A provider's count is no rate: of a rate only the providers of its counts could be named, and they stand at the count.
    const rows = (method === 'rate' ? [] : (context.providers.get(indicator) ?? [])).filter((row) => row.territory === holder.id && row.period === figure.period && row.value !== null)
    const others = rows.map(({ provider, period, value, source_id }) => ({ provider, period, value: value ?? 0, ...(source_id === null ? {} : { source: `${table}/${source_id}` }) }))
    const isSilent = holder !== territory && own.status !== 'unpublished'
    return { figure, ...(isSilent ? { own } : {}), others: others.length > 1 ? others : [] }
  })
}
