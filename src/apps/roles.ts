/** What a process of a node does: answers requests, does jobs, delivers events, or all of it. */
export const ROLES = ['all', 'web', 'worker', 'delivery'] as const
export type Role = (typeof ROLES)[number]

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text)

/** Whether a process of this role does that part. */
export const does = (role: Role, part: Exclude<Role, 'all'>): boolean => role === 'all' || role === part
