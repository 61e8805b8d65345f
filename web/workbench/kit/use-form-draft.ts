import type { FormInstance } from 'antd'
import { useEffect, useState } from 'react'
import { localDraft } from './local-draft.ts'

/** What a form knows of its draft. */
interface FormDraft {
  /** Whether a draft of an earlier try was put in. */
  readonly restored: boolean
  /** Give this to the form's `onValuesChange`. */
  readonly onChange: () => void
  /** The input was sent or given up. */
  readonly drop: () => void
}

/** Keeps a form's input on this device while it is written, and puts it back. */
export function useFormDraft(name: string, form: FormInstance): FormDraft {
  const [restored, setRestored] = useState(false)
  useEffect(() => {
    const kept = localDraft.read<Record<string, unknown>>(name)
    if (!kept) return
    form.setFieldsValue(kept)
    setRestored(true)
  }, [name, form])
  return {
    restored,
    onChange: () => localDraft.write(name, form.getFieldsValue(true)),
    drop: () => {
      localDraft.drop(name)
      setRestored(false)
    },
  }
}
