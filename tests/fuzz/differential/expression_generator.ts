import { type Expression, separated } from './expression';
import { containerRows } from './grammar/containers';
import { iteratorRows, libraryRows } from './grammar/library';
import { literalRows, literals } from './grammar/literals';
import { numberRows } from './grammar/numbers';
import type { Hole, Row } from './grammar/template';
import { textRows } from './grammar/texts';
import type { Random } from './random';
import { Scope } from './scope';
import { type Bindings, candidates, matches, parseType, substitute, type Type, typeText } from './types';

const rows: Row[] = [...numberRows, ...textRows, ...containerRows, ...libraryRows, ...iteratorRows];

/** A template that has no variable for one of its `var` and `mut` holes at this place. */
export class NoVariable extends Error {}

/** Builds expressions from the tables in grammar/, well-typed in the scope at hand. */
export class ExpressionGenerator {
  scope = new Scope();
  private names = 0;

  constructor(
    readonly random: Random,
    private readonly prefix: string,
  ) {}

  freshName(): string {
    this.names += 1;
    return `${this.prefix}v${this.names}`;
  }

  expression(type: Type, depth: number): Expression {
    const variables = this.scope.visible().filter((variable) => typeText(variable.type) === typeText(type));
    if (variables.length > 0 && this.random.chance(depth > 0 ? 0.35 : 0.75)) {
      return { type, parts: [this.random.pick(variables).name] };
    }
    if (depth > 0 && this.random.chance(0.85)) {
      const found = this.fromRow(type, depth);
      if (found) return found;
    }
    return this.literal(type);
  }

  /** Fills the holes of a template. Throws NoVariable. */
  fill(
    parts: readonly (string | Hole)[],
    type: Type,
    bindings: Bindings,
    names: Map<string, string>,
    depth: number,
  ): Expression {
    const filled = parts.map((part) => {
      if (typeof part === 'string') return this.withNames(part, names);
      if (part.kind !== 'expression') return this.variable(part, bindings);
      return this.inScopeOf(part.binds, bindings, names, () =>
        this.expression(this.decide(part.type, bindings), depth - 1),
      );
    });
    return { type, parts: filled };
  }

  /** `pattern` with every type variable decided, preferably so that a variable in scope has that type. */
  decide(pattern: Type, bindings: Bindings): Type {
    return substitute(pattern, bindings, (letter) => {
      const choices = candidates(letter);
      const present = choices.filter((choice) =>
        this.scope.visible().some((variable) => typeText(variable.type).includes(typeText(choice))),
      );
      return this.random.pick(present.length > 0 && this.random.chance(0.6) ? present : choices);
    });
  }

  /** Runs `build` with the bound names declared in a scope of their own. */
  inScopeOf<T>(binds: Hole['binds'], bindings: Bindings, names: Map<string, string>, build: () => T): T {
    const outer = this.scope;
    this.scope = new Scope(outer);
    for (const { placeholder, type } of binds) {
      this.scope.declare(this.nameOf(placeholder, names), this.decide(type, bindings), false);
    }
    const built = build();
    this.scope = outer;
    return built;
  }

  private fromRow(type: Type, depth: number): Expression | null {
    const usable = [...this.scope.callable(), ...rows].flatMap((row) => {
      const bindings: Bindings = new Map();
      return matches(row.result, type, bindings) ? [{ row, bindings }] : [];
    });
    // Rows with a variable for a result fit everything: most of the time something made for the type is taken.
    const special = usable.filter(({ row }) => row.result.name === type.name);
    for (let attempt = 0; attempt < 4 && usable.length > 0; attempt += 1) {
      const { row, bindings } = this.random.pick(
        special.length > 0 && this.random.chance(0.7) ? special : usable,
      );
      try {
        return this.fill(row.parts, type, new Map(bindings), new Map(), depth);
      } catch (error) {
        if (!(error instanceof NoVariable)) throw error;
      }
    }
    return null;
  }

  private literal(type: Type): Expression {
    const [first, second] = type.arguments;
    const list = (
      open: string,
      close: string,
      count: number,
      element: () => (string | Expression)[],
    ): Expression => {
      const elements = Array.from({ length: count }, element);
      const inner = elements.flatMap((parts, index) => (index === 0 ? parts : [', ', ...parts]));
      return { type, parts: [open, ...inner, close] };
    };
    switch (type.name) {
      case 'list':
        return list('[', ']', this.random.integer(1, 5), () => [this.expression(first!, 0)]);
      case 'set':
        return list('{', '}', this.random.integer(1, 4), () => [this.expression(first!, 0)]);
      case 'dict':
        return list('{', '}', this.random.integer(1, 4), () => [
          this.expression(first!, 0),
          ': ',
          this.expression(second!, 0),
        ]);
      case 'tuple':
        return {
          type,
          parts: ['(', ...separated(type.arguments.map((part) => this.expression(part, 0))), ')'],
        };
      case 'slice':
        return this.fill(
          [{ type: parseType('index'), kind: 'expression', binds: [] }, ':'],
          type,
          new Map(),
          new Map(),
          1,
        );
      default: {
        const bindings: Bindings = new Map();
        const row = literalRows.find(({ result }) => matches(result, type, bindings));
        if (row) return this.fill(row.parts, type, bindings, new Map(), 1);
        const make = literals[type.name];
        if (!make) throw new Error(`no literal of ${typeText(type)}`);
        return { type, parts: [make(this.random)] };
      }
    }
  }

  private variable(hole: Hole, bindings: Bindings): Expression {
    const usable = this.scope
      .visible()
      .filter((variable) => hole.kind === 'var' || this.scope.mayChange(variable))
      .flatMap((variable) => {
        const bound: Bindings = new Map(bindings);
        return matches(hole.type, variable.type, bound) ? [{ variable, bound }] : [];
      });
    if (usable.length === 0) throw new NoVariable();
    const { variable, bound } = this.random.pick(usable);
    for (const [letter, type] of bound) bindings.set(letter, type);
    return {
      type: { name: 'variable', arguments: [variable.type] },
      parts: [variable.name],
    };
  }

  private withNames(text: string, names: Map<string, string>): string {
    return text.replace(/\$(\w)/g, (_, placeholder: string) => this.nameOf(placeholder, names));
  }

  private nameOf(placeholder: string, names: Map<string, string>): string {
    const name = names.get(placeholder) ?? this.freshName();
    names.set(placeholder, name);
    return name;
  }
}
