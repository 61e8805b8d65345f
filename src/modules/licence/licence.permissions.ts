import { permission } from '#kernel/context'

/** Asks whether a licence is genuine and in force. */
export const verifyLicences = permission('licence.licence.verify', '查验证照', 'public')
/** Sees the register. */
export const readLicences = permission('licence.licence.read', '查看证照登记簿', 'role')
/** Sees one's own licences. */
export const readOwnLicences = permission('licence.own.read', '查看我的证照', 'citizen')
