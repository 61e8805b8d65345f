import { pino } from 'pino'
import { expect, it } from 'vitest'
import { examineWith } from './examine.ts'
import { type Scanner, ScannerAway } from './scanner.ts'

const bytes = Buffer.from('content of a person')
const lines: string[] = []
const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
const clean: Scanner = { scan: async () => ({ kind: 'clean' }) }
const found: Scanner = { scan: async () => ({ kind: 'infected', signature: 'Test.Eicar' }) }
const away: Scanner = {
  scan: async () => {
    throw new ScannerAway('gone')
  },
}
const examine = (scanner: Scanner | null, outage: 'refuse' | 'take' = 'refuse') =>
  examineWith({ scanner, outage, log })(bytes)

it('says honestly whether a file was examined', async () => {
  expect(await examine(clean)).toBe('clean')
  expect(await examine(null)).toBe('unscanned')
  expect(await examine(away, 'take')).toBe('unscanned')
})

it('names what it finds, and logs no content', async () => {
  expect(await examine(found)).toEqual({ signature: 'Test.Eicar' })
  const logged = lines.join('')
  expect(logged).toContain('Test.Eicar')
  expect(logged).not.toContain('content of a person')
})

it('refuses, where the installation asks for verdicts, what could not be examined', async () => {
  await expect(examine(away)).rejects.toMatchObject({ code: 'kernel.scan-away', status: 503 })
})

it('hides no error of another kind', async () => {
  const broken: Scanner = { scan: () => Promise.reject(new TypeError('bug')) }
  await expect(examine(broken, 'take')).rejects.toThrow(TypeError)
})
