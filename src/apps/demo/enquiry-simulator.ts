import { type Static, Type } from 'typebox'
import { Fields, Line } from '#kernel/contract'
import { type SignedSimulator, type SimulatorOptions, startSignedSimulator } from './signed-simulator.ts'

const Question = Fields({
  id: Line(64),
  topic: Line(120),
  number: Line(40),
  kind: Line(40),
  facts: Type.Record(Type.String(), Type.String()),
})

const NAME = '外部核验模拟器（演示用）'

/** 外部核验模拟器: an outside service for demos and tests that knows nothing and says that all is clear. */
export type EnquirySimulator = SignedSimulator<Static<typeof Question>>

/** Starts a simulator that speaks the protocol of `src/kernel/enquiry/README.md`. */
export const startEnquirySimulator = (options: SimulatorOptions): Promise<EnquirySimulator> =>
  startSignedSimulator(
    {
      path: '/enquiry',
      question: Question,
      answer: ({ id }) => ({ outcome: 'clear', reference: `SIM-${id}`, by: NAME }),
    },
    options,
  )
