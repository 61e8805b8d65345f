import type { Me } from './api.ts'

/** Whether the desk is open: the password is one's own, and the second factor that is needed was proven. */
export const isOpen = (me: Me): boolean => !me.mustChangePassword && me.secondFactor === 'done'
