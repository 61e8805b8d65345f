import { Type } from 'typebox'
import { Line } from '#kernel/contract'

/** A password as somebody types it to prove who he is. */
export const Password = Type.String({ minLength: 1, maxLength: 128 })
/** A password to be set; the other rules are in `password.model.ts`. */
export const NewPassword = Type.String({ minLength: 8, maxLength: 128 })
/** A mobile number as somebody types it. */
export const Phone = Line(20)
/** The code of a text message. */
export const PhoneCode = Type.String({ pattern: '^[0-9]{6}$' })
