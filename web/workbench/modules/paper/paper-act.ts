import type { PaperLine } from './api.ts'

/** What a dialogue about a paper is given. */
export interface PaperDialogProps<L = PaperLine> {
  readonly line: L
  readonly onClose: () => void
}

/** What can be done with a paper of the register. */
export type PaperAct = 'print' | 'prints' | 'ask-seal' | 'answer-seal' | 'stamp' | 'reissue' | 'void'

/** Permission without which an act is not offered; the server decides for each paper. */
const NEEDS: Readonly<Record<PaperAct, string>> = {
  print: 'paper.paper.print',
  prints: 'paper.paper.read',
  'ask-seal': 'paper.paper.print',
  'answer-seal': 'paper.paper.seal',
  stamp: 'paper.paper.stamp',
  reissue: 'paper.paper.void',
  void: 'paper.paper.void',
}

/** The steps of a seal, by the act that takes each. */
const SEAL_ACTS: Readonly<Partial<Record<PaperAct, PaperLine['sealSteps'][number]>>> = {
  'ask-seal': 'ask',
  'answer-seal': 'answer',
  stamp: 'stamp',
}

const fits = (act: PaperAct, { state, seal, sealSteps, template }: PaperLine): boolean => {
  if (act === 'prints') return true
  if (state !== 'issued') return false
  if (act === 'print') return seal !== 'awaited'
  const step = SEAL_ACTS[act]
  if (step !== undefined) return sealSteps.includes(step)
  return act === 'void' || template !== 'licence'
}

const ACTS = Object.keys(NEEDS) as PaperAct[]

/** What somebody may do with a paper as it stands. */
export const actsOn = (line: PaperLine, may: (permission: string) => boolean): PaperAct[] =>
  ACTS.filter((act) => may(NEEDS[act]) && fits(act, line))
