import { permission } from '#kernel/context'

permission('complaint.own.manage', '自己的投诉和差评：提出、查看、请求复核', 'citizen')

/** 查看投诉和差评 of the units in scope. */
export const readComplaints = permission('complaint.complaint.read', '查看投诉和差评', 'role').name

/** 核实、回访、整改、答复, for the units in scope. */
export const handleComplaints = permission(
  'complaint.complaint.handle',
  '办理投诉和差评：核实、回访、整改、答复',
  'role',
).name

/** 投诉受理岗: assigns complaints to units and answers reviews; for the whole government. */
export const runDesk = permission('complaint.desk.run', '受理、分办投诉，答复复核请求', 'role').name
