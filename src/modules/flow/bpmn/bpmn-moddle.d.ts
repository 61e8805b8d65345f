/** What of `bpmn-moddle` is used; the package declares no types for its entry. */
declare module 'bpmn-moddle' {
  export interface BpmnElement {
    readonly $type: string
    /** Attributes of foreign namespaces, by prefixed name. */
    readonly $attrs: Readonly<Record<string, string>>
    readonly [property: string]: unknown
  }
  export interface BpmnWarning {
    readonly message: string
    readonly element?: BpmnElement
  }
  export class BpmnModdle {
    fromXML(xml: string): Promise<{ rootElement: BpmnElement; warnings: readonly BpmnWarning[] }>
    create(type: string, attributes?: Readonly<Record<string, unknown>>): BpmnElement
    toXML(element: BpmnElement, options?: { readonly format?: boolean }): Promise<{ xml: string }>
  }
}
