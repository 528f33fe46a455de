/** docs/search-server.md on PostgreSQL and nginx as Debian has them: loaded and asked by the commands that people use. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerSlowly, randomQuestions, toSearched } from '../browser/search-truth.ts'
import { compareServed } from '../compare-served.ts'
import { runScript } from '../project-copy.ts'
import { provide } from '../provide.ts'
import { readContent } from '../read-content.ts'
import { createFold } from '../../src/search/fold.ts'
import { foldQuery } from '../../src/search/match.ts'
import { parseQuery } from '../../src/search/parse-query.ts'
import { writeQuestion } from '../../src/search/served.ts'
import { recipe, startNginx } from './nginx.ts'
import { startPostgres } from './postgres.ts'
import { findPort, startServer } from './server.ts'
import { site } from './site.ts'

const { postgres, nginx } = provide(['postgres', 'nginx'])

type Variables = Awaited<ReturnType<typeof startPostgres>>['variables']

const settingsOf = ({ PGHOST: host, PGPORT: port, PGUSER: user, PGDATABASE: database }: Variables) => ({
  host,
  port: Number(port),
  user,
  database
})

describe.skipIf(!postgres)('the search server', () => {
  let variables: Variables
  let owner: pg.Client
  let address = ''
  let port = 0
  const closers: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    const database = await startPostgres(postgres ?? '')
    closers.push(database.close)
    variables = database.variables
    owner = await connect(variables)
    closers.push(() => owner.end())
    await owner.query('CREATE ROLE plans_reader LOGIN')
    await load()
    port = await findPort()
    const environment = Object.entries({ ...variables, PGUSER: 'plans_reader', PORT: `${port}` })
    const server = await startServer(
      'env',
      [...environment.map(([name, value]) => `${name}=${value}`), process.execPath, 'scripts/serve-search.ts'],
      /answers at (\S+)\./
    )
    closers.push(server.close)
    address = server.said[1] ?? ''
  })
  afterAll(async () => {
    for (const close of closers.reverse()) await close()
  })

  async function connect(variables: Variables): Promise<pg.Client> {
    const client = new pg.Client(settingsOf(variables))
    await client.connect()
    return client
  }

  const load = async () => {
    expect(await runScript('.', 'load-search', variables, site)).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Loaded \d+ paragraphs of \d+ plans, build [0-9a-f]{12}\.\n$/) as string,
      stderr: ''
    })
  }

  const ask = async (path: string, from = address) => {
    const response = await fetch(from + path)
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('answers every question as brute force does', async () => {
    const searched = (await readContent()).plans.flatMap(toSearched)
    const fold = createFold(new Map())
    for (const question of [{ query: '发展 -机制' }, { query: '%' }, ...randomQuestions(200, searched)]) {
      const words = writeQuestion(foldQuery(parseQuery(question.query), fold), {}).toString()
      const { occurrences, ids } = answerSlowly(question, searched)
      const { status, body } = await ask(`find?${words}&to=100`)
      expect([question.query, status, body.occurrences, body.paragraphs]).toEqual([
        question.query,
        200,
        occurrences,
        ids.length
      ])
      expect((body.found as { id: string }[]).map(({ id }) => id)).toEqual(ids)
    }
  })

  test('answers whatever is asked as a search through all does', async () => {
    // A database beside the one that is served.
    await owner.query('CREATE DATABASE tiny')
    const tiny = new pg.Pool({ ...settingsOf(variables), database: 'tiny', max: 1 })
    await compareServed((sql, values) => tiny.query(sql, values), 100)
    await tiny.end()
  })

  test('goes on answering when it is loaded again', async () => {
    const before = await ask('find?phrase=发展&to=1')
    await load()
    expect(await ask('find?phrase=发展&to=1')).toEqual(before)
  })

  test('gives up on a question that takes too long', async () => {
    await owner.query('BEGIN')
    await owner.query('LOCK TABLE plans.paragraphs IN ACCESS EXCLUSIVE MODE')
    try {
      expect(await ask('find?phrase=发展')).toEqual({ status: 503, body: { error: 'The database has not answered.' } })
    } finally {
      await owner.query('ROLLBACK')
    }
    expect(await ask('find?phrase=发展')).toMatchObject({ status: 200 })
  })

  test('may only read', async () => {
    const reader = await connect({ ...variables, PGUSER: 'plans_reader' })
    await expect(reader.query('DELETE FROM plans.paragraphs')).rejects.toThrow('permission denied')
    await reader.end()
  })

  test.skipIf(!nginx)('stands behind nginx, which lets nothing but questions through', async () => {
    const server = recipe('server').replace(/\}\s*$/, `${recipe('search').replace('8071', `${port}`)}}`)
    const host = await startNginx(nginx ?? '', site, {
      'conf.d/plans-maps.conf': recipe('maps'),
      'snippets/plans.conf': recipe('snippet'),
      'conf.d/plans.conf': server
    })
    closers.push(host.close)
    const question = `find?${new URLSearchParams({ phrase: '发展', to: '3' }).toString()}`
    expect(await ask(`search-api/${question}`, host.address)).toEqual(await ask(question))
    const { headers } = await fetch(`${host.address}search-api/${question}`)
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff'])
    // As all that is forbidden on that host.
    expect((await fetch(`${host.address}search-api/${question}`, { method: 'POST' })).status).toBe(404)
    expect((await fetch(`${host.address}search.html`)).status).toBe(200)
  })
})
