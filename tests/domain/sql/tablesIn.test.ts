import { describe, expect, it } from 'vitest'
import { tablesIn } from '../../../src/domain/sql/tablesIn.ts'

const KNOWN = ['context', 'demonstration_coverage', 'demonstration_need', 'gazetteer', 'own_visits_1', 'population', 'returns', 'kept']

describe('the tables a statement mentions', () => {
  it.each([
    ['SELECT * FROM returns.observations', ['returns']],
    ['select * from RETURNS . observations', ['returns']],
    ['SELECT * FROM "returns"."observations"', ['returns']],
    ['SELECT * FROM returns.observations r JOIN gazetteer.territories t ON t.id = r.territory_id', ['gazetteer', 'returns']],
    ['SELECT * FROM returns.observations, /* and */ gazetteer.territories', ['gazetteer', 'returns']],
    ['WITH a AS (SELECT * FROM demonstration_need.observations) SELECT * FROM a', ['demonstration_need']],
    ['SELECT * FROM memory.own_visits_1.observations', ['own_visits_1']],
    ['SELECT (SELECT max(value) FROM context.observations)', ['context']],
    ['SHOW TABLES FROM population', ['population']],
    ['DESCRIBE returns.observations', ['returns']],
    ['SELECT * FROM kept', ['kept']],
    ['SELECT * FROM temp.kept', ['kept']],
    ['SELECT * FROM temp.main.kept', ['kept']],
    ['SELECT 1 FROM range(3) CROSS JOIN kept', ['kept']],
    ['SELECT 1 FROM range(3), kept', ['kept']],
    ['SELECT 1 FROM (kept CROSS JOIN range(3))', ['kept']],
    ['PIVOT kept ON n', ['kept']],
    ['SUMMARIZE kept', ['kept']],
    // Not tables.
    ['SELECT 1 AS population, context, returns', []],
    ['SELECT sum(numerator) AS returns FROM gazetteer.territories', ['gazetteer']],
    ["SELECT 'FROM returns.observations'", []],
    ['SELECT 1 -- FROM returns.observations', []],
    ['SELECT $$ FROM returns.observations $$', []],
    ['SELECT a, population FROM x.returns', []],
  ])('%s', (sql, tables) => {
    expect(tablesIn(sql, KNOWN)).toEqual(tables)
  })

  it('are none of an unknown name, also of names every object has', () => {
    expect(tablesIn('SELECT * FROM __proto__.constructor, toString', KNOWN)).toEqual([])
  })
})
