import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { ProblemError } from '../../kit/api/problem.ts'
import { t } from '../../kit/text.ts'

/** What the browser said, in words that help: it was broken off, timed out, or is not possible here. */
function explained(error: unknown): never {
  if (error instanceof ProblemError) throw error
  throw new ProblemError(t('factor.passkey-failed'), 400, 'workbench.passkey')
}

/** Has the browser sign with a passkey. @throws ProblemError where it did not */
export const signWithPasskey = (options: string): ReturnType<typeof startAuthentication> =>
  startAuthentication({ optionsJSON: JSON.parse(options) }).catch(explained)

/** Has the browser make a passkey. @throws ProblemError where it did not */
export const makePasskey = (options: string): ReturnType<typeof startRegistration> =>
  startRegistration({ optionsJSON: JSON.parse(options) }).catch(explained)
