import { Form } from 'antd'
import { FilePick } from './file-input.tsx'
import { chosen } from './rules.ts'

interface ChosenFileProps {
  readonly id?: string
  readonly label: string
  readonly accept: string
  readonly value?: File
  readonly onChange?: (file: File | undefined) => void
}

const ChosenFile = ({ value, onChange, ...shown }: ChosenFileProps) => (
  <div className="file-input">
    <FilePick {...shown} file={value ?? null} onFile={(file) => onChange?.(file ?? undefined)} />
  </div>
)

interface FileFieldProps {
  /** Name of the field in its form; its value is a `File`. */
  readonly name: string
  readonly label: string
  readonly accept: string
  /** What is said where no file was chosen. */
  readonly missing: string
}

/** A file without which a form is not sent. */
export const FileField = ({ name, label, accept, missing }: FileFieldProps) => (
  <Form.Item name={name} label={label} rules={chosen(missing)}>
    <ChosenFile label={label} accept={accept} />
  </Form.Item>
)
