/** What the measurements know of a site. */
import type { Page } from '@playwright/test'
import type { PlanPage, PlanPages } from './pages.ts'

export interface Site {
  readonly name: string
  /** Where `npm run build` is run. */
  readonly folder: string
  /** In `folder`: the built site. */
  readonly output: string
  /** In `folder`: what a build leaves for the next one. */
  readonly caches: readonly string[]
  /** Packages whose installed versions the table names. */
  readonly namedPackages: readonly string[]
  /** File of a page in `output`. */
  readonly fileOf: (page: PlanPage) => string
  /** How its own links call the page, within the site. */
  readonly addressOf: (page: PlanPage) => string
  /** Selector of the plan's paragraphs on a page. */
  readonly paragraphs: string
  readonly search: SearchBox
}

export interface SearchBox {
  /** Where many questions are asked, one after the other. */
  readonly address: string
  /** Bring the box onto the screen of any page, as a reader does. */
  readonly open: (page: Page) => Promise<void>
  /** Selector of the box at `address`, and of that on a page of the plan where it is another. */
  readonly box: string
  readonly pageBox?: string
  /** Whether the box of a page leads to the answer by Enter. */
  readonly isForm?: true
  /**
   * Run in the page: what is shown in answer to the query, each hit as a link or as the id of a paragraph; nothing
   * as long as the answer is not there. Must not use anything outside itself.
   */
  readonly readAnswer: (query: string) => string[] | undefined
  /** Selector of the button that shows more of an answer. */
  readonly more?: string
}

/** A site of another program, made of files that are written for it. */
export interface Peer extends Site {
  readonly packages: Readonly<Record<string, string>>
  /** Further fields of its package.json. */
  readonly manifest?: Readonly<Record<string, unknown>>
  /** The command after `npm run build`. */
  readonly build: string
  /** What it is made of, by path; package.json apart. */
  readonly files: (plan: PlanPages) => Readonly<Record<string, string>>
}
