import { type Clause, code, compound, type Expression, line, type Statement } from './expression';
import { ExpressionGenerator, NoVariable } from './expression_generator';
import { effectRows, exceptionNames, loopHeads, simpleStatements } from './grammar/statements';
import type { Hole } from './grammar/template';
import type { Random } from './random';
import { Scope } from './scope';
import { type Bindings, matches, parseType, type Type, valueTypes } from './types';

const int = parseType('int');
const bool = parseType('bool');
const statementType = parseType('statement');
const depthOfExpressions = 3;
const depthOfBlocks = 2;

export interface FunctionBody {
  parameters: string[];
  block: Statement[];
  /** What the end of the block sees. */
  scope: Scope;
}

export class StatementGenerator {
  readonly expressions: ExpressionGenerator;
  /** How deep in loops of the current function. */
  private loops = 0;
  /** What the current function returns; null: it may not return early. */
  private result: Type | null = null;

  constructor(readonly random: Random) {
    this.expressions = new ExpressionGenerator(random);
  }

  function(parameters: Type[], result: Type | null, length: number): FunctionBody {
    const outer = {
      scope: this.expressions.scope,
      loops: this.loops,
      result: this.result,
    };
    const scope = new Scope(outer.scope, true);
    const own = parameters.map((type) => {
      const name = this.expressions.freshName();
      scope.declare(name, type);
      return name;
    });
    this.expressions.scope = scope;
    this.loops = 0;
    this.result = result;
    const block = this.statements(length, 0);
    this.expressions.scope = outer.scope;
    this.loops = outer.loops;
    this.result = outer.result;
    return { parameters: own, block, scope };
  }

  private block(length: number, depth: number, scope = new Scope(this.expressions.scope)): Statement[] {
    const outer = this.expressions.scope;
    this.expressions.scope = scope;
    const block = this.statements(length, depth);
    this.expressions.scope = outer;
    return block;
  }

  private statements(length: number, depth: number): Statement[] {
    return Array.from({ length }, () => this.statement(depth)).flat();
  }

  private statement(depth: number): Statement[] {
    const length = () => this.random.integer(1, 3);
    const choice = this.random.next();
    if (depth < depthOfBlocks) {
      if (choice < 0.08) return [this.ifStatement(depth)];
      if (choice < 0.18 && this.loops < 2) return [this.forLoop(depth)];
      if (choice < 0.21 && this.loops < 2) return this.whileLoop(depth);
      if (choice < 0.29) return [this.tryStatement(depth)];
      if (choice < 0.32 && depth < 2) return [this.innerFunction(length())];
    }
    if (choice < 0.5) return [this.declaration()];
    if (choice < 0.53 && this.loops > 0) {
      return [
        compound(code('if ', this.expression(bool, 1), ':'), [line(this.random.pick(['break', 'continue']))]),
      ];
    }
    if (choice < 0.55 && this.result) {
      return [
        compound(code('if ', this.expression(bool, 1), ':'), [
          line('return ', this.expression(this.result, 2)),
        ]),
      ];
    }
    return [this.simpleStatement()];
  }

  private simpleStatement(): Statement {
    for (;;) {
      const template = this.random.pick(simpleStatements);
      if (/^raise|^assert/.test(String(template[0])) && this.random.chance(0.8)) continue;
      try {
        const filled = this.expressions.fill(
          template,
          statementType,
          new Map(),
          new Map(),
          depthOfExpressions,
        );
        return { clauses: [{ head: filled, body: null }] };
      } catch (error) {
        if (!(error instanceof NoVariable)) throw error;
      }
    }
  }

  private declaration(): Statement {
    const type = this.random.pick(valueTypes);
    const name = this.expressions.freshName();
    const value = this.effect(type) ?? this.expression(type);
    this.expressions.scope.declare(name, type);
    return line(`${name} = `, value);
  }

  private effect(type: Type): Expression | null {
    if (this.random.chance(0.8)) return null;
    for (const row of effectRows) {
      const bindings: Bindings = new Map();
      if (!matches(row.result, type, bindings) || this.random.chance(0.5)) continue;
      try {
        return this.expressions.fill(row.parts, type, bindings, new Map(), 2);
      } catch (error) {
        if (!(error instanceof NoVariable)) throw error;
      }
    }
    return null;
  }

  private ifStatement(depth: number): Statement {
    const clause = (head: Expression): Clause => ({
      head,
      body: this.block(this.random.integer(1, 3), depth + 1),
    });
    const clauses = [clause(code('if ', this.expression(bool), ':'))];
    if (this.random.chance(0.25)) clauses.push(clause(code('elif ', this.expression(bool), ':')));
    if (this.random.chance(0.5)) clauses.push(clause(code('else:')));
    return { clauses };
  }

  private forLoop(depth: number): Statement {
    for (;;) {
      const { parts, binds } = this.random.pick(loopHeads);
      const bindings: Bindings = new Map();
      const names = new Map<string, string>();
      try {
        const head = this.expressions.fill(parts, statementType, bindings, names, 2);
        const scope = new Scope(this.expressions.scope);
        for (const part of head.parts) {
          if (typeof part !== 'string' && part.type.name === 'variable')
            scope.freeze(part.type.arguments[0]!);
        }
        for (const { placeholder, type } of binds) {
          scope.declare(names.get(placeholder)!, this.expressions.decide(type, bindings));
        }
        return { clauses: this.loopClauses(head, scope, depth) };
      } catch (error) {
        if (!(error instanceof NoVariable)) throw error;
      }
    }
  }

  private loopClauses(head: Expression, scope: Scope, depth: number, first: Statement[] = []): Clause[] {
    this.loops += 1;
    const body = [...first, ...this.block(this.random.integer(1, 4), depth + 1, scope)];
    this.loops -= 1;
    const clauses: Clause[] = [{ head, body }];
    if (this.random.chance(0.2)) clauses.push({ head: code('else:'), body: this.block(1, depth + 1) });
    return clauses;
  }

  private whileLoop(depth: number): Statement[] {
    const counter = this.expressions.freshName();
    this.expressions.scope.declare(counter, int, false);
    const limit = this.random.integer(1, 6);
    const head = code(`while ${counter} < ${limit} and `, this.expression(bool, 2), ':');
    const step: Statement = { ...line(`${counter} += 1`), pinned: true };
    const clauses = this.loopClauses(head, new Scope(this.expressions.scope), depth, [step]);
    return [line(`${counter} = 0`), { clauses }];
  }

  private tryStatement(depth: number): Statement {
    const block = (length: number, scope?: Scope) => this.block(length, depth + 1, scope);
    const clauses: Clause[] = [{ head: code('try:'), body: block(this.random.integer(1, 4)) }];
    const handlers = this.random.pick([0, 1, 1, 1, 2, 2]);
    for (let handler = 0; handler < handlers; handler += 1) {
      const name = this.expressions.freshName();
      clauses.push({
        head: code(`except ${this.random.pick(exceptionNames)} as ${name}:`),
        body: [line(`print('caught', type(${name}).__name__, ${name})`), ...block(1)],
      });
    }
    if (handlers > 0 && this.random.chance(0.3)) clauses.push({ head: code('else:'), body: block(1) });
    if (handlers === 0 || this.random.chance(0.3)) clauses.push({ head: code('finally:'), body: block(1) });
    return { clauses };
  }

  /** It reads the variables around it. */
  private innerFunction(length: number): Statement {
    const name = this.expressions.freshName();
    const types = this.types(0, 2);
    const result = this.random.pick(valueTypes);
    const { parameters, block, scope } = this.function(types, result, length);
    block.push(this.within(scope, () => line('return ', this.expression(result))));
    const holes = types.map((type): Hole => ({ type, kind: 'expression', binds: [] }));
    const given = holes.flatMap((hole, index) => (index === 0 ? [hole] : [', ', hole]));
    this.expressions.scope.declareFunction([{ result, parts: [`${name}(`, ...given, ')'] }]);
    return compound(code(`def ${name}(${parameters.join(', ')}):`), block);
  }

  /** What needs no variable. */
  literal(type: Type): Expression {
    return this.within(new Scope(), () => this.expression(type, 0));
  }

  expression(type: Type, depth = depthOfExpressions): Expression {
    return this.expressions.expression(type, depth);
  }

  within<T>(scope: Scope, build: () => T): T {
    const outer = this.expressions.scope;
    this.expressions.scope = scope;
    const built = build();
    this.expressions.scope = outer;
    return built;
  }

  types(low: number, high: number): Type[] {
    return Array.from({ length: this.random.integer(low, high) }, () => this.random.pick(valueTypes));
  }
}
