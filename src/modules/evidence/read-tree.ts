import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import {
  actProof,
  headAt,
  headsBefore,
  latestHead,
  publishedKeys,
  type SignedHead,
  sizesProof,
} from '#kernel/ledger-sealing'
import type { evidenceContract } from './evidence.contract.ts'
import { noHead, noSuchHead, notSealed } from './evidence.errors.ts'

type Endpoints = typeof evidenceContract.endpoints

/** Heads of a page where no number is given. */
const ROWS = 20

/** The newest head. @throws Refusal `evidence.no-head` */
export async function readLatestHead(ctx: Ctx): Promise<SignedHead> {
  const head = await latestHead(ctx.tx)
  if (!head) throw noHead()
  return head
}

/** The head of a size. @throws Refusal `evidence.no-such-head` */
export async function readHead(ctx: Ctx, { size }: InputOf<Endpoints['readHead']>): Promise<SignedHead> {
  const head = await headAt(ctx.tx, size)
  if (!head) throw noSuchHead()
  return head
}

/** Heads, the newest first. */
export async function listHeads(
  ctx: Ctx,
  { before = Number.MAX_SAFE_INTEGER, size = ROWS }: InputOf<Endpoints['listHeads']>,
): Promise<OutputOf<Endpoints['listHeads']>> {
  return { rows: await headsBefore(ctx.tx, before, size) }
}

/** Every pair of public keys. */
export async function listKeys(ctx: Ctx): Promise<OutputOf<Endpoints['listKeys']>> {
  const keys = await publishedKeys(ctx.tx)
  return { rows: keys.map(({ since, ...key }) => ({ ...key, since: since.toISOString() })) }
}

/** That an act is in the newest tree. @throws Refusal `evidence.not-sealed` */
export async function proveAct(
  ctx: Ctx,
  { hash }: InputOf<Endpoints['proveAct']>,
): Promise<OutputOf<Endpoints['proveAct']>> {
  const proof = await actProof(ctx.tx, hash)
  if (!proof) throw notSealed()
  return { ...proof, path: [...proof.path] }
}

/** That a head goes on from an older one. @throws Refusal `evidence.no-such-head` */
export async function proveConsistency(
  ctx: Ctx,
  { older, size }: InputOf<Endpoints['proveConsistency']>,
): Promise<OutputOf<Endpoints['proveConsistency']>> {
  const proof = await sizesProof(ctx.tx, older, size)
  if (!proof) throw noSuchHead()
  return { ...proof, path: [...proof.path] }
}
