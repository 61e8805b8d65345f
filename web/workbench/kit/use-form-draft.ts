import type { FormInstance } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { localDraft } from './local-draft.ts'
import { useLeaveGuard } from './use-leave-guard.ts'

/** What a form knows of its draft. */
interface FormDraft {
  /** Whether a draft of an earlier try was put in. */
  readonly restored: boolean
  /** Give this to the form's `onValuesChange`. */
  readonly onChange: () => void
  /** The input was sent or given up. */
  readonly drop: () => void
}

/** Keeps a form's input on this device while it is written, puts it back, and asks before it is left. */
export function useFormDraft(name: string, form: FormInstance): FormDraft {
  const [restored, setRestored] = useState(false)
  const unsaved = useRef(false)
  useLeaveGuard(() => unsaved.current)
  useEffect(() => {
    const kept = localDraft.read<Record<string, unknown>>(name)
    if (!kept) return
    form.setFieldsValue(kept)
    setRestored(true)
    unsaved.current = true
  }, [name, form])
  return {
    restored,
    onChange: () => {
      localDraft.write(name, form.getFieldsValue(true))
      unsaved.current = true
    },
    drop: () => {
      localDraft.drop(name)
      setRestored(false)
      unsaved.current = false
    },
  }
}
