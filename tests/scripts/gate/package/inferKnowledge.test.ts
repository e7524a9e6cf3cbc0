import { expect, it } from 'vitest'
import { inferKnowledge } from '../../../../scripts/gate/package/inferKnowledge.ts'

const rows = (header: string, ...lines: string[]) =>
  lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [header.split(',')[place] ?? '', cell])))

it('tells counts, dimensions and shares apart by what stands in them', () => {
  const { counts, dimensions } = inferKnowledge([rows('area,n,share,rate', 'A,12,3.5%,0.25', 'B,*,,0.5', 'Total,<5,2%,')])
  expect(counts).toEqual({ n: { threshold: 5, width: 4, zeros: 'publish' } })
  expect(dimensions).toEqual({ area: { kind: 'sum', totals: { Total: ['A', 'B'] } } })
})

it('takes a column of states beside a count for neither', () => {
  const { counts, dimensions } = inferKnowledge([rows('sex,n,n_status', 'f,12,reported', 'm,,suppressed')])
  expect([Object.keys(counts), Object.keys(dimensions)]).toEqual([['n'], ['sex']])
})

it('knows totals in both languages', () => {
  for (const total of ['all', 'Total', 'Totales', 'TODOS', 'todas', 'T', '_T', 'both', 'Ambos', 'Suma']) {
    const { dimensions } = inferKnowledge([rows('sexo,n', `${total},20`, 'f,9', 'm,11')])
    expect(dimensions['sexo']).toEqual({ kind: 'sum', totals: { [total]: ['f', 'm'] } })
  }
})

it('sums codes under the longest code they begin with, and the topmost under the total', () => {
  const { dimensions } = inferKnowledge([rows('code,n', 'total,9', 'HN,9', 'HN07,5', 'HN0703,5', 'HN08,4', 'SV,7')])
  expect(dimensions['code']).toEqual({ kind: 'sum', totals: { HN: ['HN07', 'HN08'], HN07: ['HN0703'], total: ['HN', 'SV'] } })
})

it('takes years, quarters and months for periods, not for counts', () => {
  const { counts, dimensions } = inferKnowledge([rows('year,month,n', '2025,2025-01,7', '2024,2025-Q1,8')])
  expect(dimensions).toEqual({ year: { kind: 'period' }, month: { kind: 'period' } })
  expect(Object.keys(counts)).toEqual(['n'])
})

it('reckons with the threshold it is given', () => {
  expect(inferKnowledge([rows('sex,n', 'f,1')], 11).counts['n']).toEqual({ threshold: 11, width: 10, zeros: 'publish' })
})
