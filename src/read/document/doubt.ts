/** Something to check by hand. */
export interface Doubt {
  readonly line: number
  readonly rule: string
  readonly message: string
}
