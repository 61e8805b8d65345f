import { type Matches, NO_MATCHES } from './matches.ts'

/** How quickly another mention of a word counts less, and how much long texts count less (BM25). */
const SATURATION = 1.2
const LENGTH = 0.75

/** Numbers that grow in a typed array, which doubles where it is full. */
class Column<A extends Uint32Array | Float32Array | Uint8Array> {
  #values: A
  readonly #make: (size: number) => A
  length = 0

  constructor(make: (size: number) => A) {
    this.#make = make
    this.#values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = this.#make(this.length * 2)
      wider.set(this.#values)
      this.#values = wider
    }
    this.#values[this.length] = value
    this.length += 1
  }

  at(place: number): number {
    return this.#values[place] ?? 0
  }
}

/** A term in a document: mentions by weight of their fields, and the fields. */
export interface Mention {
  weight: number
  fields: number
}

/** Collects what is mentioned where, document by document, and makes postings of it. */
export class PostingsBuilder {
  readonly #terms = new Map<string, number>()
  readonly #term = new Column((size) => new Uint32Array(size))
  readonly #doc = new Column((size) => new Uint32Array(size))
  readonly #weight = new Column((size) => new Float32Array(size))
  readonly #fields = new Column((size) => new Uint8Array(size))
  readonly #lengths = new Column((size) => new Float32Array(size))

  /** Takes the next document; its number is how many were taken before. */
  add(mentions: ReadonlyMap<string, Mention>): void {
    const doc = this.#lengths.length
    let length = 0
    for (const [term, { weight, fields }] of mentions) {
      const id = this.#terms.get(term) ?? this.#terms.size
      if (id === this.#terms.size) this.#terms.set(term, id)
      this.#term.push(id)
      this.#doc.push(doc)
      this.#weight.push(weight)
      this.#fields.push(fields)
      length += weight
    }
    this.#lengths.push(length)
  }

  #meanLength(): number {
    let sum = 0
    for (let doc = 0; doc < this.#lengths.length; doc += 1) sum += this.#lengths.at(doc)
    return sum / Math.max(1, this.#lengths.length) || 1
  }

  /** Postings term by term, each in the order of documents, with what a mention is worth (BM25). */
  build(): Postings {
    const starts = new Uint32Array(this.#terms.size + 1)
    for (let place = 0; place < this.#term.length; place += 1) {
      const next = this.#term.at(place) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let term = 0; term < this.#terms.size; term += 1)
      starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0)
    const all = this.#sorted(starts)
    return new Postings(this.#terms, starts, all, this.#lengths.length)
  }

  #sorted(starts: Uint32Array): Matches {
    const size = this.#term.length
    const all: Matches = {
      docs: new Uint32Array(size),
      scores: new Float32Array(size),
      fields: new Uint8Array(size),
    }
    const next = starts.slice()
    const mean = this.#meanLength()
    for (let place = 0; place < size; place += 1) {
      const term = this.#term.at(place)
      const doc = this.#doc.at(place)
      const to = next[term] ?? 0
      next[term] = to + 1
      const having = (starts[term + 1] ?? 0) - (starts[term] ?? 0)
      const rarity = Math.log(1 + (this.#lengths.length - having + 0.5) / (having + 0.5))
      const tf = this.#weight.at(place)
      const norm = SATURATION * (1 - LENGTH + (LENGTH * this.#lengths.at(doc)) / mean)
      all.docs[to] = doc
      all.scores[to] = (rarity * tf * (SATURATION + 1)) / (tf + norm)
      all.fields[to] = this.#fields.at(place)
    }
    return all
  }
}

/** Which documents have a term. */
export class Postings {
  readonly #terms: ReadonlyMap<string, number>
  readonly #starts: Uint32Array
  readonly #all: Matches
  /** Documents in all. */
  readonly size: number

  constructor(terms: ReadonlyMap<string, number>, starts: Uint32Array, all: Matches, size: number) {
    this.#terms = terms
    this.#starts = starts
    this.#all = all
    this.size = size
  }

  of(term: string): Matches {
    const id = this.#terms.get(term)
    if (id === undefined) return NO_MATCHES
    const [start, end] = [this.#starts[id], this.#starts[id + 1]]
    const { docs, scores, fields } = this.#all
    return {
      docs: docs.subarray(start, end),
      scores: scores.subarray(start, end),
      fields: fields.subarray(start, end),
    }
  }

  has(term: string): boolean {
    return this.#terms.has(term)
  }
}
