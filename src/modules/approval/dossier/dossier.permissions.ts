import { permission } from '#kernel/context'

/** The whole file of a case on paper, with everything in it in full. */
export const printDossiers = permission(
  'approval.dossier.print',
  '打印卷宗（含完整身份信息，留下记录）',
  'role',
).name
