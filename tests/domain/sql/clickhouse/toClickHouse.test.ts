import { describe, expect, it } from 'vitest'
import { toClickHouse } from '../../../../src/domain/sql/clickhouse/toClickHouse.ts'

const said = (sql: string, values: readonly (string | number | null)[] = []) => toClickHouse(sql, values).sql

describe('a statement in ClickHouse’s words', () => {
  it('has its values as named and typed parameters', () => {
    expect(toClickHouse('SELECT ? AS a, ? AS b, ? AS c', ['x', 2, null])).toEqual({
      sql: 'SELECT {p1:String} AS a , {p2:Float64} AS b , {p3:Nullable(String)} AS c',
      parameters: { p1: 'x', p2: '2', p3: String.raw`\N` },
    })
  })

  it('writes values as ClickHouse reads them, so that none ends early or becomes nothing', () => {
    expect(toClickHouse('?, ?', ['a\tb\nc\\d\r', String.raw`\N`]).parameters).toEqual({ p1: String.raw`a\tb\nc\\d\r`, p2: String.raw`\\N` })
  })

  it('leaves question marks and numbers in texts, names and comments alone', () => {
    expect(said(`SELECT '? 0.5 it''s', "odd ? name" /* ? */ FROM t -- ?`)).toBe(`SELECT '? 0.5 it''s' , "odd ? name" FROM t`)
  })

  it('keeps operators of two signs together', () => {
    expect(said('a::DOUBLE || b <= c >= d <> e != f')).toBe('a :: DOUBLE || b <= c >= d <> e != f')
  })

  it('renames aggregates where they are called, not columns of that name', () => {
    expect(said('SELECT bool_or(a = 1), bool_and(b), any_value(c), any_value FROM t')).toBe('SELECT max ( a = 1 ) , min ( b ) , any ( c ) , any_value FROM t')
  })

  it('says a place in a list as null where it is not in it, with the values in their order', () => {
    expect(toClickHouse('? = coalesce(list_position([?, ?], provider), 999) AND x = ?', ['a', 'b', 'c', 'd'])).toEqual({
      sql: '{p1:String} = coalesce ( nullIf(indexOf([ {p2:String} , {p3:String} ], provider), 0) , 999 ) AND x = {p4:String}',
      parameters: { p1: 'a', p2: 'b', p3: 'c', p4: 'd' },
    })
  })

  it('joins texts in an order', () => {
    expect(said("string_agg(l.note, ' ' ORDER BY l.name)")).toBe(
      "if(count(l . note) = 0, NULL, arrayStringConcat(arrayMap(pair -> assumeNotNull(pair.2), arraySort(pair -> pair.1, groupArrayIf((l . name, l . note), l . note IS NOT NULL))), ' '))",
    )
  })

  it('tells a number with a point to be a decimal', () => {
    expect(said('greatest(d * 0.75 - n, 0) + 1000')).toBe("greatest ( d * toDecimal64('0.75', 2) - n , 0 ) + 1000")
  })

  it('does not send what does not pair', () => {
    expect(() => said('? = ?', ['a'])).toThrow(RangeError)
    expect(() => said('?', ['a', 'b'])).toThrow(RangeError)
    expect(() => said("SELECT 'open")).toThrow(RangeError)
    expect(() => said('list_position([a, b')).toThrow(RangeError)
  })
})
