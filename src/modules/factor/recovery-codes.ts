import type { Ctx } from '#kernel/context'
import { governmentOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { newCode } from '#kernel/ids'
import { replaceCodes } from './recovery.store.ts'

/** Codes made at a time. */
const CODES = 10
/** Letters of a code: about 49 bits. */
const CODE_LENGTH = 10

/** Keyed digest of a recovery code as somebody types it: case, spaces and dashes do not matter. */
export const recoveryDigest = (ctx: Ctx, personId: string, typed: string): string =>
  blindIndex(ctx.services.keyring, governmentOf(ctx), `recovery:${personId}`, typed.replace(/[-‐–—]/g, ''))

/** Gives a person new recovery codes; the old ones are worth nothing. @returns the codes, `ABCDE-FGHJK` */
export async function makeRecoveryCodes(ctx: Ctx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: CODES }, () => newCode(CODE_LENGTH))
  await replaceCodes(
    ctx,
    personId,
    codes.map((code) => recoveryDigest(ctx, personId, code)),
  )
  return codes.map((code) => `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`)
}
