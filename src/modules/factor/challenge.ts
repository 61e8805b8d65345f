import { type Ctx, staffOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { CODE_LIFE_MS, CODE_WINDOW_MS, isOpen } from '#kernel/guess'
import { newId } from '#kernel/ids'
import {
  type ChallengeRow,
  forgetChallenges,
  insertChallenge,
  lockChallenge,
  type Purpose,
} from './challenge.store.ts'
import type { Kind } from './factor.schemas.ts'

/** Where the secret of a challenge, and the code of its message, are sealed. */
export const sealedSecret = sealedColumn('factor.challenge', 'secret')
export const sealedCode = sealedColumn('factor.challenge', 'code')

/** What a challenge is made for. */
export interface NewChallenge {
  readonly kind: Kind
  readonly purpose: Purpose
  /** Kept sealed: the secret to be confirmed, the number of a phone, the value to be signed. */
  readonly secret: string
  /** The code of a text message and its digest, by the challenge's id. */
  readonly message?: (id: string) => { readonly code: string; readonly digest: string }
}

/** Makes a challenge for the caller; it holds five minutes. */
export async function makeChallenge(ctx: Ctx, made: NewChallenge): Promise<{ id: string; expiresAt: Date }> {
  const { personId } = staffOf(ctx)
  const { keyring } = ctx.services
  const id = newId()
  const expiresAt = new Date(ctx.now.getTime() + CODE_LIFE_MS)
  const message = made.message?.(id)
  await forgetChallenges(ctx, personId, new Date(ctx.now.getTime() - CODE_WINDOW_MS))
  await insertChallenge(ctx, {
    ...{ id, personId, kind: made.kind, purpose: made.purpose, expiresAt },
    secret: sealField(keyring, made.secret, sealedSecret(id)),
    code: message ? sealField(keyring, message.code, sealedCode(id)) : null,
    digest: message?.digest ?? null,
  })
  return { id, expiresAt }
}

/** A challenge of the caller with its secret opened, locked until the transaction ends. */
export interface OpenChallenge {
  readonly row: ChallengeRow
  readonly secret: string
  /** Neither used nor expired nor tried too often. */
  readonly open: boolean
}

/** The caller's own challenge. @throws Refusal `kernel.not-found` */
export async function ownChallenge(
  ctx: Ctx,
  id: string,
  kind: Kind,
  purpose: Purpose,
): Promise<OpenChallenge> {
  const row = await lockChallenge(ctx, id)
  if (!row || row.personId !== staffOf(ctx).personId || row.kind !== kind || row.purpose !== purpose)
    throw notFound()
  const secret = openField(ctx.services.keyring, row.secret, sealedSecret(id))
  return { row, secret, open: isOpen(row, ctx.now) }
}
