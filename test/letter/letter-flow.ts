import type { FlowDefinition } from '#modules/flow'

/** 登记 → 转办 → 回复办理情况 → 答复来信人. */
export const letterFlow: FlowDefinition = {
  id: 'letter',
  version: 1,
  nodes: [
    { kind: 'startEvent', id: 'registered' },
    {
      kind: 'userTask',
      id: 'assign',
      name: 'letter.assign',
      candidate: { role: 'letter-office', unit: 'case' },
    },
    {
      kind: 'userTask',
      id: 'answer',
      name: 'letter.answer',
      candidate: { role: 'letter-answerer', unit: 'case' },
    },
    {
      kind: 'userTask',
      id: 'reply',
      name: 'letter.reply',
      candidate: { role: 'letter-office', unit: 'case' },
    },
    { kind: 'endEvent', id: 'replied', outcome: 'replied' },
  ],
  flows: [
    { id: 'begin', from: 'registered', to: 'assign' },
    { id: 'send', from: 'assign', to: 'answer' },
    { id: 'back', from: 'answer', to: 'reply' },
    { id: 'end', from: 'reply', to: 'replied' },
  ],
}
