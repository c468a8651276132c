import type { Row } from './grammar/template';
import { type Type, typeText } from './types';

export interface Variable {
  name: string;
  type: Type;
  /** False: a variable of a loop, or one of an enclosing function. */
  mutable: boolean;
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
  ) {
    this.frozen = new Set(parent?.frozen);
  }

  declare(name: string, type: Type, mutable = true): void {
    this.variables.push({ name, type, mutable });
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
    const outer = this.parent?.visible() ?? [];
    return [
      ...this.variables,
      ...(this.isFunction ? outer.map((variable) => ({ ...variable, mutable: false })) : outer),
    ];
  }

  /** A frozen object may be read. */
  mayChange(variable: Variable): boolean {
    return variable.mutable && !this.frozen.has(typeText(variable.type));
  }
}
