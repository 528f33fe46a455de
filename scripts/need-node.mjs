/** Loaded before a script: a sentence in the place of a stack, where Node cannot read TypeScript. */
if (!process.features.typescript) {
  console.error(
    '这个项目自己的 Node 没有装上，可能是 npm ci 时关掉了安装脚本。请运行 npm rebuild node --ignore-scripts=false，或装 Node 24。\n' +
      'Expected the Node of this project, found ' +
      `${process.version}: npm ci was perhaps run without scripts. Run \`npm rebuild node --ignore-scripts=false\`, or install Node 24.`
  )
  process.exit(1)
}
