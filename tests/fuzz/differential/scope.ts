import type { Row } from './grammar/template';
import { type Type, typeText } from './types';

export interface Variable {
  name: string;
  type: Type;
  /** False: a variable of a loop, or one of an enclosing function. */
  mutable: boolean;
  /** It is declared `nonlocal` or `global` in the function below this scope. */
  shared?: boolean;
  /** It belongs to an enclosing function or the module. */
  outside?: boolean;
}

/** The names that are assigned wherever the program stands. */
export class Scope {
  private readonly variables: Variable[] = [];
  private readonly functions: Row[] = [];
  /** Objects of these types are being iterated over. */
  private readonly frozen: Set<string>;

  constructor(
    private readonly parent: Scope | null = null,
    private readonly isFunction = false,
    private readonly isOfModule = false,
  ) {
    this.frozen = new Set(parent?.frozen);
  }

  declare(name: string, type: Type, mutable = true): void {
    this.variables.push({ name, type, mutable });
  }

  /** What `inner` declares, and what it froze. */
  include(inner: Scope): void {
    this.variables.push(...inner.variables);
    for (const type of inner.frozen) this.frozen.add(type);
  }

  /** The functions in this scope may assign to a variable of an enclosing one. */
  share(variable: Variable): void {
    this.variables.push({ ...variable, shared: true });
  }

  /** Whether its variables are those of the module. */
  get isModule(): boolean {
    return this.isOfModule || (!this.isFunction && (this.parent?.isModule ?? false));
  }

  declareFunction(rows: Row[]): void {
    this.functions.push(...rows);
  }

  freeze(type: Type): void {
    this.frozen.add(typeText(type));
  }

  /** Ways to call the functions in scope. */
  callable(): Row[] {
    return [...this.functions, ...(this.parent?.callable() ?? [])];
  }

  visible(): Variable[] {
    const own = new Set(this.variables.map(({ name }) => name));
    const outer = (this.parent?.visible() ?? []).filter(({ name }) => !own.has(name));
    return [...this.variables, ...(this.isFunction ? outer.map(fromOutside) : outer)];
  }

  /** A frozen object may be read. */
  mayChange(variable: Variable): boolean {
    return variable.mutable && !this.frozen.has(typeText(variable.type));
  }
}

/** A function assigns to what is around it only where it says so. */
function fromOutside(variable: Variable): Variable {
  return { ...variable, mutable: variable.shared === true, shared: false, outside: true };
}
