import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestFiles, unchangedSince } from './inputs.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'inputs-'))
  await writeFile(join(root, 'a.ts'), 'one')
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('inputs of a build', () => {
  it('are unchanged while every file is', async () => {
    const inputs = await digestFiles(root, ['a.ts'])
    expect(await unchangedSince(root, inputs)).toBe(true)
  })

  it('change with a source, with the lockfile, and with a file that is gone', async () => {
    const inputs = await digestFiles(root, ['a.ts'])
    await writeFile(join(root, 'a.ts'), 'two')
    expect(await unchangedSince(root, inputs)).toBe(false)
    await writeFile(join(root, 'a.ts'), 'one')
    await writeFile(join(root, 'package-lock.json'), '{}')
    expect(await unchangedSince(root, inputs)).toBe(false)
    await rm(join(root, 'package-lock.json'))
    await rm(join(root, 'a.ts'))
    expect(await unchangedSince(root, inputs)).toBe(false)
  })

  it('change with a new message file of a module', async () => {
    const inputs = await digestFiles(root, ['a.ts'])
    await mkdir(join(root, 'src/modules/org/messages'), { recursive: true })
    await writeFile(join(root, 'src/modules/org/messages/zh-CN.json'), '{}')
    expect(await unchangedSince(root, inputs)).toBe(false)
  })
})
