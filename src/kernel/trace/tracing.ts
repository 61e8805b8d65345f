/** Where a span stands: `traceparent` of W3C Trace Context, `00-<trace>-<span>-01`. */
export type TraceRef = string

/** What is known of a span besides its name: codes, ids and numbers, nothing personal. */
export type SpanFacts = Readonly<Record<string, string | number>>

/** A piece of work under way. */
export interface Span {
  /** For what it sets in motion; undefined where nothing is traced. */
  readonly ref: TraceRef | undefined
  /** @param fault code of what failed; left out where nothing did */
  end(facts?: SpanFacts, fault?: string): void
}

/** Records spans. */
export interface Tracing {
  begin(name: string, facts?: SpanFacts, parent?: TraceRef): Span
  /** Sends what is not sent yet. */
  close(): Promise<void>
}

/** Records nothing. */
export const noTracing: Tracing = {
  begin: (_name, _facts, parent) => ({ ref: parent, end: () => undefined }),
  close: async () => undefined,
}

const codeOf = (error: unknown): string => {
  const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'unknown')
}

/** Does work as one span. */
export async function traced<T>(
  tracing: Tracing,
  span: { readonly name: string; readonly facts?: SpanFacts; readonly parent?: TraceRef | undefined },
  work: (ref: TraceRef | undefined) => Promise<T>,
): Promise<T> {
  const { ref, end } = tracing.begin(span.name, span.facts, span.parent)
  try {
    const result = await work(ref)
    end()
    return result
  } catch (error) {
    end({}, codeOf(error))
    throw error
  }
}
