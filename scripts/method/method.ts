import type * as v from 'valibot'

/** A statistical method of `src/domain` as the command offers it. */
export interface Method<Input extends v.GenericSchema = v.GenericSchema, Output extends v.GenericSchema = v.GenericSchema> {
  /** In kebab-case. */
  readonly name: string
  /** One sentence. */
  readonly summary: string
  /** The paper the method comes from. */
  readonly source: string
  readonly input: Input
  readonly output: Output
  /** Throws a RangeError on numbers that fit the schema but cannot be; so does the promise of a method that solves a program. */
  run(input: v.InferOutput<Input>): Unchanging<v.InferInput<Output>> | Promise<Unchanging<v.InferInput<Output>>>
}

/** The functions of the domain return what nobody may change; schemas infer types that may. */
export type Unchanging<Value> = Value extends readonly unknown[] | object ? { readonly [Key in keyof Value]: Unchanging<Value[Key]> } : Value

/** The method as given; it lets TypeScript hold `run` against both schemas. */
export function defineMethod<Input extends v.GenericSchema, Output extends v.GenericSchema>(method: Method<Input, Output>): Method<Input, Output> {
  return method
}
