import { permission } from '#kernel/context'

permission('realname.own.manage', '查看和提升自己的实名等级', 'citizen')

/** 窗口核验实名，为忘记口令、丢失手机的人恢复账户. */
export const checkAtWindow = permission('realname.window.check', '窗口核验实名，恢复账户', 'role').name
