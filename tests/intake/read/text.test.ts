import { describe, expect, it } from 'vitest'
import { IntakeError } from '../../../src/intake/intake-error.ts'
import { openFile } from '../../../src/intake/read/openFile.ts'
import { fileInChunks, fileOf, saidOf, wholeTable } from './opened.ts'

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const wide = (text: string, mark: boolean, big: boolean) => {
  const letters = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(letters.length * 2))
  for (let at = 0; at < letters.length; at += 1) view.setUint16(at * 2, letters.charCodeAt(at), !big)
  return new Uint8Array(view.buffer)
}

describe('a text table', () => {
  const TEXT = 'municipio,"nota, larga",personas\r\n"Concepción\r\ndel Norte","dijo ""ñandú""",1\r\nÑuble,€ 5 👩‍👧,2\r\nOtro,,3'
  const ROWS = [
    ['Concepción\ndel Norte', 'dijo "ñandú"', '1'],
    ['Ñuble', '€ 5 👩‍👧', '2'],
    ['Otro', '', '3'],
  ]

  it.each([[[1]], [[2, 3, 5]], [[7, 1, 64]], [[1000]]])('is the same in chunks of %j bytes', async (sizes) => {
    const { file, rows, firstRow, findings } = await wholeTable(fileInChunks(TEXT, sizes))
    expect(file.tables[0]!.columns).toEqual(['municipio', 'nota, larga', 'personas'])
    expect([rows, firstRow, findings]).toEqual([ROWS, 2, []])
  })

  it('is the same wherever a border of 256 KB cuts letters, quotes and line ends', async () => {
    for (let shift = -13; shift <= 16; shift += 1) {
      // 12 bytes of the header, 2 and the shift of the second row, 100 of each other: the border falls into the last row.
      const filler = `${'x'.repeat(98)},\n`.repeat(2621)
      const text = `nombre,nota\n${'y'.repeat(shift + 14)},\n${filler}"ñ""ñ\r\n€","👩‍👧"\r\n`
      const { rows, findings } = await wholeTable(fileOf(text))
      expect(rows.at(-1)).toEqual(['ñ"ñ\n€', '👩‍👧'])
      expect([rows.length, findings]).toEqual([2623, []])
    }
  })

  it.each([
    ['semicolons and decimal commas', 'a;b;c\nx;1,5;2,5\ny;3,25;4,5\n', { delimiter: ';', decimal: ',' }, ['x', '1,5', '2,5'], ['delimiter', 'decimal-comma']],
    ['tabs with commas in each cell', 'lugar\tn\nA, B\t1\nC, D\t2\n', { delimiter: '\t', decimal: '.' }, ['A, B', '1'], ['delimiter']],
    ['bars', 'a|b\n1|2\n', { delimiter: '|' }, ['1', '2'], ['delimiter']],
    ["Excel's sep line", 'sep=;\na;b\n1;2\n', { delimiter: ';', headerRow: 2 }, ['1', '2'], ['delimiter', 'title-rows']],
    ['the month first', 'fecha,n\n03/25/2024,1\n04/02/2024,2\n', { dateStyle: 'month-first' }, ['03/25/2024', '1'], ['month-first']],
    ['the day first', 'fecha,n\n25/03/2024,1\n', { dateStyle: 'day-first' }, ['25/03/2024', '1'], []],
    ['years as names of columns', 'municipio,2019,2020\nA,5,7\nB,6,8\n', { headerRow: 1 }, ['A', '5', '7'], []],
    ['titles and an empty row above the header', 'Registro 2024\nOficina\n\na,b,c\nx,1,2\n', { headerRow: 4 }, ['x', '1', '2'], ['title-rows']],
    ['no header', 'GT0101,2024,5\nGT0102,2024,7\n', { headerRow: 0 }, ['GT0101', '2024', '5'], ['no-header']],
    ['one column', 'nombre\nA; B\nC\n', { delimiter: ',' }, ['A; B'], []],
  ])('with %s says how it is read', async (_, text, settings, first, codes) => {
    const { file, rows, findings } = await wholeTable(fileOf(text))
    expect(file.tables[0]!.settings).toMatchObject(settings)
    expect(rows[0]).toEqual(first)
    expect(findings.map(({ code }) => code)).toEqual(codes)
  })

  it('takes HXL tags for facts of the columns, the row above for the header', async () => {
    const { file, rows, firstRow, findings } = await wholeTable(fileOf('Informe,,\nMunicipio,Código,Personas\n#adm2 +name,#adm2+code,#reached\nX,GT0101,5\n'))
    expect([file.template?.id, file.tables[0]!.columns, firstRow, rows]).toEqual(['hxl', ['Municipio', 'Código', 'Personas'], 4, [['X', 'GT0101', '5']]])
    expect(file.tables[0]!.facts.map(({ hxl }) => hxl)).toEqual(['#adm2+name', '#adm2+code', '#reached'])
    expect(findings.map(({ code, row }) => [code, row])).toEqual([['title-rows', 1], ['hxl-row', 3]])
  })

  const SPANISH = 'municipio,personas\nConcepción,5\nÑuble,7\n'
  it.each([
    ['UTF-8 with a mark', fileOf(`\uFEFF${SPANISH}`), 'utf-8', []],
    ['Windows-1252', fileOf(latin(SPANISH)), 'windows-1252', ['encoding']],
    ['UTF-16 LE with a mark', fileOf(wide(SPANISH, true, false)), 'utf-16le', ['encoding']],
    ['UTF-16 BE without a mark', fileOf(wide(SPANISH, false, true)), 'utf-16be', ['encoding']],
    ['UTF-16 LE byte by byte', fileInChunks(wide(SPANISH, true, false), [1]), 'utf-16le', ['encoding']],
  ])('in %s has its letters', async (_, blob, encoding, codes) => {
    const { file, rows, findings } = await wholeTable(blob)
    expect([file.tables[0]!.columns[0], file.tables[0]!.settings.encoding, rows]).toEqual(['municipio', encoding, [['Concepción', '5'], ['Ñuble', '7']]])
    expect(findings.map(({ code }) => code)).toEqual(codes)
  })

  it('is read as somebody says, whatever it looks like', async () => {
    const { file, rows } = await wholeTable(fileOf('a;b\n1;2\n'), { delimiter: ',', headerRow: 0 })
    expect([file.tables[0]!.columns, rows]).toEqual([['#1'], [['a;b'], ['1;2']]])
  })

  it('can be read again, and gives __proto__ and constructor as names of columns', async () => {
    const file = await openFile(fileOf('__proto__,constructor,,a,a\n1,2,3,4,5\n'))
    const table = file.tables[0]!
    expect(table.columns).toEqual(['__proto__', 'constructor', '#3', 'a', 'a (2)'])
    for (let time = 0; time < 2; time += 1) expect((await table.read(() => {})).rows).toBe(1)
  })

  it('in another encoding far down is stopped there, at its row and column', async () => {
    const text = `nombre,n\n${'Maria,1\n'.repeat(100_000)}Jos`
    const bytes = new Uint8Array([...new TextEncoder().encode(text), 0xe9, ...new TextEncoder().encode(',2\n')])
    for (const blob of [fileOf(bytes), fileInChunks(bytes, [65_536, 3])]) {
      expect((await saidOf(blob)).map(({ code, row, column }) => [code, row, column])).toEqual([['encoding', 100_002, 'nombre']])
    }
    const read = await wholeTable(fileOf(bytes), { encoding: 'windows-1252' })
    expect(read.rows.at(-1)).toEqual(['José', '2'])
  })

  it.each([
    ['a NUL far down', `a,b\n${'1,2\n'.repeat(200_000)}3,\u0000\n`, ['nul', 200_002, 'b']],
    ['an open quote far down', `a,b\n${'1,2\n'.repeat(200_000)}3,"4\n${'1,2\n'.repeat(100_000)}`, ['quote-open', 200_002, 'b']],
    ['text after a quote far down', `a,b\n${'1,"2"\n'.repeat(100_000)}3,"4"5\n${'1,"2"\n'.repeat(100_000)}`, ['after-quote', 100_002, 'b']],
    ['a row that never ends', `a,b\n1,2\n${'x'.repeat(900_000)}`, ['row-too-long', 3, null]],
    ['a row of 300 KB that ends', `a,b\n1,2\n${'x'.repeat(300_000)},1\n`, ['row-too-long', 3, null]],
  ])('with %s is stopped there', async (_, text, told) => {
    expect((await saidOf(fileOf(text))).map(({ code, row, column }) => [code, row, column])).toEqual([told])
  })

  it('counts rows that are empty or have too few cells, and numbers the others as the file does', async () => {
    const { rows, findings } = await wholeTable(fileOf('a,b\n1,2\n\n3\n\n4,5,\n6,7,8\n9'))
    expect(rows.length).toBe(7)
    expect(findings.map(({ code, row, count }) => [code, row, count])).toEqual([['cut-off', 8, 1], ['row-length', 4, 2], ['empty-row', 3, 2]])
  })

  it('that is none says what it is', async () => {
    for (const [hex, what] of [['255044462d', 'PDF'], ['d0cf11e0a1b11ae1', 'old Excel'], ['377abcaf271c', '7z'], ['526172211a07', 'RAR'], ['53514c69746520666f726d6174', 'SQLite'], ['89504e470d0a1a0a', 'PNG']]) {
      const said = await saidOf(fileOf(Uint8Array.from(hex!.match(/../g)!, (byte) => Number.parseInt(byte, 16))))
      expect([said[0]!.code, said[0]!.en]).toEqual(['not-a-table', expect.stringContaining(what!)])
    }
  })
})

describe('reading', () => {
  it('streams 60 MB without holding it', async () => {
    const block = new TextEncoder().encode(Array.from({ length: 20_000 }, (_, at) => `GT${at},"Concepción, ${at}",${at * 31}\n`).join(''))
    const times = Math.ceil((60 * 1024 * 1024) / block.length)
    const size = block.length * times
    const header = new TextEncoder().encode('municipio,nombre,personas\n')
    const stream = () => {
      let given = -1
      return new ReadableStream<Uint8Array<ArrayBuffer>>({
        pull(controller) {
          if (given >= times) return controller.close()
          controller.enqueue(given < 0 ? header : block)
          given += 1
        },
      })
    }
    const small = fileOf(header)
    const blob = new Proxy(small, { get: (target, key) => (key === 'stream' ? stream : key === 'size' ? size + header.length : key === 'slice' ? target.slice.bind(target) : Reflect.get(target, key)) })
    const table = (await openFile(blob)).tables[0]!
    const before = process.memoryUsage().heapUsed
    let most = 0
    let rows = 0
    let loaded = 0
    await table.read((batch) => {
      rows += batch.rows.length
      expect(batch.loadedBytes).toBeGreaterThanOrEqual(loaded)
      loaded = batch.loadedBytes
      most = Math.max(most, process.memoryUsage().heapUsed - before)
    })
    expect([rows, loaded]).toEqual([times * 20_000, size + header.length])
    expect(most).toBeLessThan(100 * 1024 * 1024)
  }, 60_000)

  it('waits for each batch, and stops in the middle with the reason of the signal', async () => {
    const table = (await openFile(fileOf(`a,b\n${'1,2\n'.repeat(300_000)}`))).tables[0]!
    const stop = new AbortController()
    const reason = new Error('enough')
    let rows = 0
    let busy = false
    const take = async (batch: { rows: readonly unknown[] }) => {
      expect(busy).toBe(false)
      busy = true
      await Promise.resolve()
      rows += batch.rows.length
      busy = false
      if (rows >= 10_000) stop.abort(reason)
    }
    await expect(table.read(take, stop.signal)).rejects.toBe(reason)
    expect(rows).toBeGreaterThanOrEqual(10_000)
    expect(rows).toBeLessThan(20_000)
    await expect(table.read(() => {}, stop.signal)).rejects.toBe(reason)
  })

  it('passes on what goes wrong in taking a batch', async () => {
    const table = (await openFile(fileOf('a,b\n1,2\n'))).tables[0]!
    const mine = new Error('mine')
    await expect(table.read(() => Promise.reject(mine))).rejects.toBe(mine)
    expect(mine).not.toBeInstanceOf(IntakeError)
  })
})
