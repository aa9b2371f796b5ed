import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

const rules = new WeakMap<object, Rules>();

/**
 * Has class-validator gather the rules of a class once. For each object that it checks it would look through those of
 * every class of the program for ancestors, which took longer than checking.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const { getTargetValidationMetadatas } = Object.getPrototypeOf(storage) as Storage;
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const gather = () =>
      getTargetValidationMetadatas.call(storage, target, schema, always, strictGroups, groups);
    if (always || strictGroups || groups?.length) return gather();
    const known = rules.get(target) ?? gather();
    rules.set(target, known);
    return known;
  };
}
