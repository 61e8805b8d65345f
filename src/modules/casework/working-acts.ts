/** Acts of working on a case that leave its business state as it is; each in every version ever shipped. */
export const WORKING = {
  materialHandled: 'casework.material-handled@1',
  papersSent: 'casework.papers-sent@1',
  papersReceived: 'casework.papers-received@1',
  papersRefused: 'casework.papers-refused@1',
  taskHandedOver: 'casework.task-handed-over@1',
  urged: 'casework.urged@1',
  discussed: 'casework.discussed@1',
  discussionExported: 'casework.discussion-exported@1',
  called: 'casework.called@1',
  conflictDeclared: 'casework.conflict-declared@1',
  conflictFound: 'casework.conflict-found@1',
  taskFreed: 'casework.task-freed@1',
  lateEntered: 'casework.late-entered@1',
  lateObjected: 'casework.late-objected@1',
  archived: 'casework.archived@1',
} as const

/** All of them. */
export const WORKING_ACTS: readonly string[] = Object.values(WORKING)
