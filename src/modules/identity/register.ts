import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { TracedRefusal } from '#kernel/errors'
import { beginSession } from './begin-session.ts'
import type { hallContract } from './hall.contract.ts'
import { demandStrong } from './password.model.ts'
import { provePhone } from './prove-code.ts'
import { checkedCitizen, registerCitizen, takenBy } from './register-citizen.ts'

type Endpoint = (typeof hallContract.endpoints)['register']

/**
 * Registers a citizen or an enterprise by the code of a text message, and logs in. The code is used up even where the
 * number is taken: one code does not tell of many numbers who has an account.
 * @throws Refusal `identity.code-wrong`, `identity.id-taken`, `identity.phone-taken`, `kernel.invalid-input`
 */
export async function register(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const citizen = checkedCitizen(ctx, input)
  demandStrong('password', input.password, [citizen.idNumber, citizen.phone])
  await provePhone(ctx, 'register', citizen.phone, input.code)
  const taken = await takenBy(ctx, citizen)
  if (taken) throw new TracedRefusal(taken)
  const accountId = await registerCitizen(ctx, citizen)
  await beginSession(ctx, 'hall', accountId, null)
  return { warnings: citizen.warnings.map((issue) => `codes:${issue}`) }
}
