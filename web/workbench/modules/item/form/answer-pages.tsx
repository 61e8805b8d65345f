import { Form } from 'antd'
import { type Answers, askedPages, type FormPage, keptAnswers } from '#kernel/form'
import { AnswerInput } from './answer-input.tsx'

type Path = (string | number)[]

/** What stands in a form so far, without what was cleared. */
const plainAnswers = (values: unknown): Answers => JSON.parse(JSON.stringify(values ?? {})) as Answers

interface AnswerPagesProps {
  readonly pages: readonly FormPage[]
  /** Name of the answers in the list or form around them. */
  readonly at: Path
  /** The same from the root of the form. */
  readonly within: Path
}

/** The pages of an item's form one below the other, each field shown while its condition is met. */
export function AnswerPages({ pages, at, within }: AnswerPagesProps) {
  const form = Form.useFormInstance()
  const written = Form.useWatch(within, { form, preserve: true }) as unknown
  return askedPages(pages, keptAnswers(pages, plainAnswers(written))).map(
    ({ number, title, hint, fields }) => (
      <section key={number}>
        <h3>{title}</h3>
        {hint && <p className="muted">{hint}</p>}
        <div className="columns">
          {fields.map((field) => (
            <AnswerInput key={field.id} field={field} at={[...at, field.id]} />
          ))}
        </div>
      </section>
    ),
  )
}
