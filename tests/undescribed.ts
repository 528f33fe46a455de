/** The fields of a JSON Schema of which it does not say what they are. */
export function undescribed(schema: string): string[] {
  const bare: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    if ('properties' in node)
      for (const [name, field] of Object.entries(node.properties as Record<string, { description?: string }>))
        if (!field.description && !('$ref' in field)) bare.push(name)
    Object.values(node).forEach(walk)
  }
  walk(JSON.parse(schema))
  return bare
}
