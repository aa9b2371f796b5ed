/**
 * Codes of the reference data by the names that the API gave for them; a code without a name stays as it is.
 * @param other what `other` is called, the code of whatever a list of costs or conditions lacks
 */
export function naming(
  terms: readonly { code: string; name: string }[],
  other?: string,
): (code: string) => string {
  const names = new Map(terms.map(({ code, name }) => [code, name]));
  if (other !== undefined) names.set('other', other);
  return (code) => names.get(code) ?? code;
}
