import { evidenceContract } from '#contracts/evidence'
import { answer } from './page-request.ts'

const { listHeads, listKeys, proveAct } = evidenceContract.endpoints

export const ACT = '6e26b58cdd4e9a3062d92f8220e942c5832c15fd1cf880b44c0b6410a450c85a'

const publicKeys = { ed25519: 'MCowBQYDK2Vw<"&>', sm2: 'MFkwEwYHKoZI' }

const head = (size: number) => ({
  ...{ origin: 'yichuang/0123456789abcdef', size, root: '0'.repeat(63) + (size % 10), key: 'k1', publicKeys },
  at: '2026-03-02T01:00:00.000Z',
  signatures: { ed25519: 'AAAA', sm2: 'MEQC' },
})

export const heads = answer(listHeads, { rows: Array.from({ length: 20 }, (_, at) => head(1000 - at * 10)) })
export const noHeads = answer(listHeads, { rows: [] })
export const keys = answer(listKeys, {
  rows: [{ id: 'k1', ...publicKeys, since: '2026-03-01T01:00:00.000Z' }],
})
export const noKeys = answer(listKeys, { rows: [] })
export const proof = answer(proveAct, { hash: ACT, position: 324, path: ['f'.repeat(64)], head: head(1000) })
