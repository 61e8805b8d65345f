import { type Static, Type } from 'typebox'
import { Fields, Line, OneOf } from '#kernel/contract'
import { type SignedSimulator, type SimulatorOptions, startSignedSimulator } from './signed-simulator.ts'

const Question = Fields({
  id: Line(64),
  idType: OneOf('resident-id', 'uscc'),
  idNumber: Line(40),
  name: Line(100),
  phone: Type.String({ pattern: '^1[3-9]\\d{9}$' }),
})

/** Whoever's phone ends in 4 is not confirmed, so that a demo can show it; everybody else is. */
const verdictOn = ({ phone }: Static<typeof Question>) => (phone.endsWith('4') ? 'mismatch' : 'match')

const NAME = '身份核验模拟器（演示用）'

/** 身份核验模拟器: an authority for demos and tests that knows nobody. */
export type IdentitySimulator = SignedSimulator<Static<typeof Question>>

/** Starts a simulator that speaks the protocol of `src/kernel/authority/README.md`. */
export const startIdentitySimulator = (options: SimulatorOptions): Promise<IdentitySimulator> =>
  startSignedSimulator(
    {
      path: '/identity',
      question: Question,
      answer: (question) => ({
        verdict: verdictOn(question),
        reference: `SIM-${question.id}`,
        authority: NAME,
      }),
    },
    options,
  )
