/** A build that cannot end leaves the site of the last one as it was. */
import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

test.skipIf(process.platform === 'win32')('no file can be written any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'build-'))
  for (const name of await readdir('.')) {
    if (['.git', '.cache', '.astro', 'dist', 'node_modules'].includes(name)) continue
    await cp(name, join(folder, name), { recursive: true })
  }
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist', 'index.html'), 'the last site')

  // No file may grow beyond 8 blocks of 512 bytes, as on a disk that is full.
  const { status, stderr } = spawnSync('sh', ['-c', `ulimit -f 8; "${process.execPath}" scripts/build-site.ts`], {
    cwd: folder,
    encoding: 'utf8'
  })
  expect(stderr).toContain('dist/ is as it was before.')
  expect(status).toBe(1)
  expect(await readFile(join(folder, 'dist', 'index.html'), 'utf8')).toBe('the last site')
  expect(await readdir(join(folder, 'dist'))).toEqual(['index.html'])
  await rm(folder, { recursive: true })
})
