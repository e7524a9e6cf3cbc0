import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { attackFolder, type FolderAttack } from '../../../../scripts/gate/attack/attackFolder.ts'
import { folders, writePackage } from '../package/writePackage.ts'

const made = folders()
afterEach(made.remove)

const project = fileURLToPath(new URL('../../../../', import.meta.url))

/** Runs the attack as a person would. */
function run(...given: string[]): Promise<{ status: number; out: string; wrong: string }> {
  return new Promise((resolve) => {
    execFile('npx', ['tsx', 'scripts/attack.ts', ...given], { cwd: project }, (error, out, wrong) => resolve({ status: error ? Number(error.code) : 0, out, wrong }))
  })
}

// A ministry's table: totals in Spanish, `*` for few persons, codes that begin with those of the area around, a share.
const LEAKING = [
  'codigo,sexo,atendidos,porcentaje',
  'HN,Total,210,100.0%',
  'HN,Mujeres,90,42.9%',
  'HN,Hombres,120,57.1%',
  'HN07,Total,143,68.1%',
  'HN07,Mujeres,63,30.0%',
  'HN07,Hombres,80,38.1%',
  'HN0701,Total,63,30.0%',
  'HN0701,Mujeres,*,',
  'HN0701,Hombres,60,28.6%',
  'HN0703,Total,80,38.1%',
  'HN0703,Mujeres,60,28.6%',
  'HN0703,Hombres,20,9.5%',
  'HN08,Total,67,31.9%',
  'HN08,Mujeres,27,12.9%',
  'HN08,Hombres,40,19.0%',
]
/** The same with a second hidden cell in each row and column that has one. */
const SAFE = LEAKING.map((line) => (/^HN070[13],(Mujeres|Hombres)/.test(line) ? line.replace(/,\d+,[\d.]+%$/, ',*,') : line))

describe('a package that says nothing of itself', () => {
  it('is understood: what is a count, what adds up to what', async () => {
    const { disclosed, cells, relations, rests } = await attackFolder(writePackage(made.make(), { atenciones: { lines: LEAKING } }))
    expect([cells, rests]).toEqual([1, 0])
    expect(relations).toEqual({ margins: 2 })
    expect(disclosed).toMatchObject([{ cell: 'atendidos, codigo=HN0701, sexo=Mujeres', lowest: 3, highest: 3, required: 4, verdict: 'proven' }])
    expect(disclosed[0]?.equations.length).toBeGreaterThan(0)
  })

  it('is safe where rows and columns have two hidden cells with room', async () => {
    const { disclosed, cells, weakest } = await attackFolder(writePackage(made.make(), { atenciones: { lines: SAFE, gz: true } }))
    expect(cells).toBe(4)
    expect(disclosed).toEqual([])
    // Women of HN0701 are 1 to 62: 63 in all with at least one man, and 63 women of HN07.
    expect(weakest).toMatchObject({ width: 61, required: 4 })
  })

  it('is judged by another threshold where one is given', async () => {
    const folder = writePackage(made.make(), { atenciones: { lines: SAFE } })
    expect((await attackFolder(folder, { threshold: 28 })).disclosed.map(({ cell }) => cell)).toEqual(['atendidos, codigo=HN08, sexo=Mujeres'])
    const wide = await attackFolder(folder, { threshold: 63 })
    expect(wide.disclosed.filter(({ equations }) => !equations.includes('printed')).map(({ cell, required }) => [cell, required])).toEqual(
      ['HN0701, sexo=Mujeres', 'HN0701, sexo=Hombres', 'HN0703, sexo=Mujeres', 'HN0703, sexo=Hombres'].map((cell) => [`atendidos, codigo=${cell}`, 62]),
    )
  })

  it('says what it found and ends with 1, with the cells in a file', async () => {
    const folder = writePackage(made.make(), { atenciones: { lines: LEAKING } })
    const file = join(made.make(), 'found.json')
    const { status, out } = await run(folder, '--json', file)
    expect(status).toBe(1)
    expect(out).toContain('DISCLOSED: 1')
    expect(out).toContain('atendidos, codigo=HN0701, sexo=Mujeres: 3 to 3')
    const [attack, ...others] = JSON.parse(readFileSync(file, 'utf8')) as FolderAttack[]
    expect(others).toEqual([])
    expect(attack).toMatchObject({ name: 'written', folder, cells: 1, earlier: [], toldBefore: 0, relations: { margins: 2 } })
    expect(attack?.disclosed).toMatchObject([{ cell: 'atendidos, codigo=HN0701, sexo=Mujeres', lowest: 3, highest: 3, required: 4, verdict: 'proven' }])
    // Its row and its column tell it, each by itself.
    expect(attack?.disclosed[0]?.equations.join()).toMatch(/codigo=HN0701, sexo=Hombres\] \(60\)|codigo=HN0703, sexo=Mujeres\] \(60\)/)
  })

  it('ends with 0 where nothing is disclosed', async () => {
    const file = join(made.make(), 'found.json')
    const { status, out } = await run(writePackage(made.make(), { atenciones: { lines: SAFE } }), '--json', file)
    expect(status).toBe(0)
    expect(out).toContain('nothing disclosed')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ disclosed: [], cells: 4 }])
  })

  it('ends with 2 where it cannot be read', async () => {
    const nothing = await run(made.make())
    expect(nothing.status).toBe(2)
    expect(nothing.wrong).toContain('no tables in')
    const broken = made.make()
    writeFileSync(join(broken, 'datapackage.json'), '{')
    expect((await run(broken)).status).toBe(2)
    const missing = made.make()
    mkdirSync(missing, { recursive: true })
    writeFileSync(join(missing, 'datapackage.json'), JSON.stringify({ name: 'x', resources: [{ name: 't', path: 't.csv', schema: { fields: [{ name: 'a' }] } }] }))
    const { status, wrong } = await run(missing)
    expect(status).toBe(2)
    expect(wrong).toContain('t.csv')
  })
})
