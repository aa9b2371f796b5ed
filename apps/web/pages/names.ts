/** Codes of the reference data by the names that the API gave for them; a code without a name stays as it is. */
export function naming(terms: readonly { code: string; name: string }[]): (code: string) => string {
  const names = new Map(terms.map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
