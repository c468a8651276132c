/**
 * What a hole of a template asks for: a Python type (`int`, `list[str]`), a kind of operand with a grammar of its own (`slice`,
 * `shift`), or a type variable, written as one capital letter.
 */
export interface Type {
  name: string;
  arguments: Type[];
}

export type Bindings = Map<string, Type>;

export function parseType(text: string): Type {
  let position = 0;
  function parse(): Type {
    const name = /^\w+/.exec(text.slice(position))?.[0];
    if (!name) throw new Error(`no type: ${text}`);
    position += name.length;
    const found: Type[] = [];
    if (text[position] === '[') {
      do {
        position += 1;
        found.push(parse());
      } while (text[position] === ',');
      position += 1;
    }
    return { name, arguments: found };
  }
  return parse();
}

export function typeText(type: Type): string {
  return type.arguments.length === 0 ? type.name : `${type.name}[${type.arguments.map(typeText).join(',')}]`;
}

export function isVariable(type: Type): boolean {
  return /^[A-Z]$/.test(type.name);
}

/** Whether `pattern` can stand for `type`; binds the pattern's type variables. */
export function matches(pattern: Type, type: Type, bindings: Bindings): boolean {
  if (isVariable(pattern)) {
    const bound = bindings.get(pattern.name);
    if (bound) return typeText(bound) === typeText(type);
    if (!candidates(pattern.name).some((candidate) => typeText(candidate) === typeText(type))) return false;
    bindings.set(pattern.name, type);
    return true;
  }
  return (
    pattern.name === type.name &&
    pattern.arguments.length === type.arguments.length &&
    pattern.arguments.every((argument, index) => matches(argument, type.arguments[index]!, bindings))
  );
}

/** `pattern` with its variables replaced; `choose` decides those that are not bound yet. */
export function substitute(pattern: Type, bindings: Bindings, choose: (variable: string) => Type): Type {
  if (isVariable(pattern)) {
    const bound = bindings.get(pattern.name) ?? choose(pattern.name);
    bindings.set(pattern.name, bound);
    return bound;
  }
  return {
    name: pattern.name,
    arguments: pattern.arguments.map((part) => substitute(part, bindings, choose)),
  };
}

const parseAll = (texts: string) => texts.split(' ').map(parseType);

/** Types of variables whose text is determined; what stands twice is more likely. */
export const valueTypes = parseAll(
  'int int int int float float float bool bool str str str list[int] list[int] list[float] list[str] list[bool] ' +
    'list[tuple[int,int]] list[tuple[str,int]] list[list[int]] list[point] list[opt[int]] list[dict[str,int]] list[set[int]] list[complex] ' +
    'tuple[int,int] tuple[str,int] tuple[int,str,float] dict[int,int] dict[str,int] dict[str,list[int]] dict[int,float] ' +
    'dict[str,dict[str,int]] set[int] set[tuple[int,int]] complex point opt[int] opt[str] opt[float] deque[int] deque[str] counter[str]',
);

/** Types of variables that are shown as what `shown` makes of them. */
export const hiddenTypes = parseAll(
  'set[str] iter[int] iter[float] iter[str] iter[tuple[int,int]] tally[int] tally[str]',
);

/** The expression that shows a variable at the end. */
export function shown(name: string, type: Type): string {
  switch (type.name) {
    case 'iter':
      return `list(${name})`;
    case 'tally':
      return `sorted(${name}.items())`;
    default:
      return typeText(type) === 'set[str]' ? `sorted(${name})` : name;
  }
}

/** Whether a function may assign to a variable of it around it without disturbing a loop, or a test for None. */
export function isRebindable(type: Type): boolean {
  return ['int', 'float', 'bool', 'str', 'tuple', 'complex', 'point'].includes(type.name);
}

const elements = parseAll(
  'int int float str str bool tuple[int,int] tuple[str,int] list[int] tuple[int,str,float] dict[str,int] set[int] point complex opt[int]',
);

const universes: Record<string, readonly Type[]> = {
  // Keys, elements of sets; J where a template needs two of them.
  J: parseAll('int str tuple[int,int]'),
  K: parseAll('int str tuple[int,int]'),
  // Elements of sets whose order is determined: that of strings is not.
  H: parseAll('int tuple[int,int]'),
  // What can be ordered; float is missing because NaN has no place in an order.
  C: parseAll('int str tuple[int,int] tuple[str,int]'),
  // What can be printed.
  P: valueTypes,
};

/** What a type variable may stand for; letters that are not above mean any type of an element. */
export function candidates(variable: string): readonly Type[] {
  return universes[variable] ?? elements;
}
