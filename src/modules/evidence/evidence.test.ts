import { afterAll, beforeAll, expect, it } from 'vitest'
import { evidenceContract } from '#contracts/evidence'
import { PUBLIC } from '#kernel/context'
import { recordDayAct } from '#kernel/ledger'
import { actProofFaults, checkHead } from '#kernel/ledger-sealing'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'

const api = evidenceContract.endpoints

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
})
afterAll(() => world.close())

const anybody = () => world.as(PUBLIC)
const record = () => world.run(town.system, false, (ctx) => recordDayAct(ctx, 'test.done@1', {}))

it('says that nothing was sealed yet', async () => {
  await expect(anybody().call(api.readLatestHead, {})).rejects.toMatchObject({ code: 'evidence.no-head' })
  expect(await anybody().call(api.listHeads, {})).toEqual({ rows: [] })
})

it('shows heads, keys and proofs to everybody', async () => {
  const { hash } = await record()
  await expect(anybody().call(api.proveAct, { hash })).rejects.toMatchObject({ code: 'evidence.not-sealed' })
  await world.seal()
  const older = await anybody().call(api.readLatestHead, {})
  await record()
  await world.seal()
  const head = await anybody().call(api.readLatestHead, {})
  expect(checkHead(head)).toEqual({ ed25519: true, sm2: true })
  expect((await anybody().call(api.listHeads, {})).rows).toEqual([head, older])
  expect((await anybody().call(api.listHeads, { before: head.size, size: 1 })).rows).toEqual([older])
  expect(await anybody().call(api.readHead, { size: older.size })).toEqual(older)
  const { rows: keys } = await anybody().call(api.listKeys, {})
  expect(keys).toEqual([{ id: 'k1', ...head.publicKeys, since: older.at }])
  const proof = await anybody().call(api.proveAct, { hash })
  expect(actProofFaults(proof)).toEqual([])
  expect(proof.head).toEqual(head)
  const grown = await anybody().call(api.proveConsistency, { older: older.size, size: head.size })
  expect(grown).toMatchObject({ older, head })
})

it('refuses sizes that no head has', async () => {
  await expect(anybody().call(api.readHead, { size: 99_999 })).rejects.toMatchObject({
    code: 'evidence.no-such-head',
  })
  await expect(anybody().call(api.proveConsistency, { older: 1, size: 99_999 })).rejects.toMatchObject({
    code: 'evidence.no-such-head',
  })
})
