import { type Clause, code, compound, type Expression, line, type Statement, typesIn } from './expression';
import { ExpressionGenerator, NoVariable } from './expression_generator';
import {
  bindingConditions,
  bindingStatements,
  effectRows,
  exceptionNames,
  loopHeads,
  matchStatements,
  simpleStatements,
} from './grammar/statements';
import type { Head, Hole, Row } from './grammar/template';
import type { Random } from './random';
import { Scope } from './scope';
import { type Bindings, hiddenTypes, isRebindable, matches, parseType, type Type, valueTypes } from './types';

const int = parseType('int');
const bool = parseType('bool');
const statementType = parseType('statement');
/** What generators yield. */
const elementTypes = ['int', 'float', 'str', 'tuple[int,int]'].map(parseType);
const depthOfExpressions = 3;
const depthOfBlocks = 2;

export interface FunctionBody {
  parameters: string[];
  block: Statement[];
  /** What the end of the block sees. */
  scope: Scope;
}

/** What ends a function early, if anything may, and what a generator yields. */
export interface FunctionKind {
  returns: Type | null;
  yields: Type | null;
}

export class StatementGenerator {
  readonly expressions: ExpressionGenerator;
  /** How deep in loops of the current function. */
  private loops = 0;
  private current: FunctionKind = { returns: null, yields: null };

  /** `prefix` goes before the names of variables. */
  constructor(
    readonly random: Random,
    prefix = '',
  ) {
    this.expressions = new ExpressionGenerator(random, prefix);
  }

  /** The first `fixed` parameters are not assigned to. */
  function(parameters: Type[], kind: FunctionKind, length: number, fixed = 0): FunctionBody {
    const outer = {
      scope: this.expressions.scope,
      loops: this.loops,
      current: this.current,
    };
    const scope = new Scope(outer.scope, true);
    const own = parameters.map((type, index) => {
      const name = this.expressions.freshName();
      scope.declare(name, type, index >= fixed);
      return name;
    });
    this.expressions.scope = scope;
    this.loops = 0;
    this.current = kind;
    const block = this.statements(length, 0);
    this.expressions.scope = outer.scope;
    this.loops = outer.loops;
    this.current = outer.current;
    return { parameters: own, block, scope };
  }

  private block(length: number, depth: number, scope = new Scope(this.expressions.scope)): Statement[] {
    const outer = this.expressions.scope;
    this.expressions.scope = scope;
    const block = this.statements(length, depth);
    this.expressions.scope = outer;
    return block;
  }

  /** In the scope at hand. */
  statements(length: number, depth: number): Statement[] {
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
      if (choice < 0.33) return [this.innerFunction(length())];
      if (choice < 0.35) return [this.matchStatement(depth)];
      if (choice < 0.37) return this.narrowing(depth);
    }
    if (choice < 0.53) return [this.declaration()];
    if (choice < 0.56) return [this.bindingStatement()];
    if (choice < 0.59 && this.loops > 0) return [this.guarded(line(this.random.pick(['break', 'continue'])))];
    if (choice < 0.61 && this.current.returns) {
      return [this.guarded(line('return ', this.expression(this.current.returns, 2)))];
    }
    if (choice < 0.7 && this.current.yields) return [this.yieldStatement(this.current.yields)];
    const simple = this.simpleStatement();
    // What follows `raise` is not reached; most of the time it shall be.
    const isRaise = /^raise/.test(String(simple.clauses[0]!.head.parts[0]));
    return [isRaise && this.random.chance(0.8) ? this.guarded(simple) : simple];
  }

  private guarded(statement: Statement): Statement {
    return compound(code('if ', this.expression(bool, 1), ':'), [statement]);
  }

  private yieldStatement(type: Type): Statement {
    if (this.random.chance(0.1)) return this.guarded(line('return'));
    if (this.random.chance(0.2)) {
      return line(
        'yield from ',
        this.expression({ name: this.random.pick(['list', 'iter']), arguments: [type] }, 2),
      );
    }
    return line('yield ', this.expression(type));
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
    const { scope } = this.expressions;
    const type = this.random.pick(this.random.chance(0.15) ? hiddenTypes : valueTypes);
    const value = this.effect(type) ?? this.expression(type);
    const name = this.expressions.freshName();
    scope.declare(name, type, type.name !== 'opt' || this.random.chance(0.5));
    freezeSources(scope, value);
    return line(`${name} = `, value);
  }

  private bindingStatement(): Statement {
    const { head, scope } = this.filledHead(bindingStatements, 2);
    this.expressions.scope.include(scope);
    return { clauses: [{ head, body: null }] };
  }

  /** A template of those given with its holes filled, and a scope with what it binds. */
  private filledHead(
    heads: readonly Head[],
    depth: number,
    wrap: (head: Expression) => Expression = (head) => head,
  ): { head: Expression; scope: Scope } {
    for (;;) {
      const { parts, binds } = this.random.pick(heads);
      const bindings: Bindings = new Map();
      const names = new Map<string, string>();
      try {
        const head = this.expressions.fill(parts, statementType, bindings, names, depth);
        const scope = new Scope(this.expressions.scope);
        for (const part of head.parts) {
          if (typeof part === 'string') continue;
          if (part.type.name === 'variable') scope.freeze(part.type.arguments[0]!);
          freezeSources(scope, part);
        }
        for (const { placeholder, type } of binds) {
          scope.declare(names.get(placeholder)!, this.expressions.decide(type, bindings));
        }
        return { head: wrap(head), scope };
      } catch (error) {
        if (!(error instanceof NoVariable)) throw error;
      }
    }
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
    const clause = (head: Expression, scope?: Scope): Clause => ({
      head,
      body: this.block(this.random.integer(1, 3), depth + 1, scope),
    });
    const bound = this.random.chance(0.15)
      ? this.filledHead(bindingConditions, 2, (head) => code('if ', head, ':'))
      : null;
    const clauses = [
      bound ? clause(bound.head, bound.scope) : clause(code('if ', this.expression(bool), ':')),
    ];
    if (this.random.chance(0.25)) clauses.push(clause(code('elif ', this.expression(bool), ':')));
    if (this.random.chance(0.5)) clauses.push(clause(code('else:')));
    return { clauses };
  }

  /** A variable that may be None is a value where it is not. */
  private narrowing(depth: number): Statement[] {
    // Not of variables that functions or handlers of exceptions share.
    const optional = this.expressions.scope
      .visible()
      .filter(({ type, mutable, outside }) => type.name === 'opt' && !mutable && !outside);
    if (optional.length === 0) return [this.ifStatement(depth)];
    const { name, type } = this.random.pick(optional);
    // Functions that read it see what it may be at any time, so the block has a name of its own for the value.
    const known = () => {
      const value = this.expressions.freshName();
      const scope = new Scope(this.expressions.scope);
      scope.declare(value, type.arguments[0]!);
      const block = this.block(this.random.integer(1, 2), depth + 1, scope);
      return [{ ...line(`${value} = ${name}`), pinned: true }, ...block];
    };
    const unknown = () => this.block(1, depth + 1);
    const clauses: Clause[] = this.random.chance(0.6)
      ? [
          { head: code(`if ${name} is not None:`), body: known() },
          { head: code('else:'), body: unknown() },
        ]
      : [
          { head: code(`if ${name} is None:`), body: unknown() },
          { head: code('else:'), body: known() },
        ];
    return [{ clauses }];
  }

  private matchStatement(depth: number): Statement {
    const { operand, patterns } = this.random.pick(matchStatements);
    const head = this.expressions.fill(operand, statementType, new Map(), new Map(), 2);
    const chosen = patterns.filter(() => this.random.chance(0.7));
    const cases = chosen.map((pattern): Clause => {
      const { head, scope } = this.filledHead([pattern], 2, (text) => code('case ', text, ':'));
      return { head, body: this.block(this.random.integer(1, 2), depth + 2, scope) };
    });
    if (cases.length === 0 || this.random.chance(0.6))
      cases.push({ head: code('case _:'), body: this.block(1, depth + 2) });
    return compound(code('match ', head, ':'), [{ clauses: cases }]);
  }

  private forLoop(depth: number): Statement {
    const { head, scope } = this.filledHead(loopHeads, 2);
    return { clauses: this.loopClauses(head, scope, depth) };
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
    const handlers = this.random.pick([0, 1, 1, 1, 2, 2]);
    const isFinal = handlers === 0 || this.random.chance(0.3);
    const { current } = this;
    // A generator may be left before it gets to its finally.
    if (isFinal) this.current = { ...current, yields: null };
    const block = (length: number) => this.block(length, depth + 1);
    const clauses: Clause[] = [{ head: code('try:'), body: block(this.random.integer(1, 4)) }];
    for (let handler = 0; handler < handlers; handler += 1) {
      const name = this.expressions.freshName();
      clauses.push({
        head: code(`except ${this.random.pick(exceptionNames)} as ${name}:`),
        body: [
          line(`print('caught', type(${name}).__name__, ${name})`),
          ...block(1),
          ...this.raisedAgain(name),
        ],
      });
    }
    if (handlers > 0 && this.random.chance(0.3)) clauses.push({ head: code('else:'), body: block(1) });
    if (isFinal) clauses.push({ head: code('finally:'), body: block(1) });
    this.current = current;
    return { clauses };
  }

  private raisedAgain(caught: string): Statement[] {
    if (this.random.chance(0.85)) return [];
    const statement = this.random.pick([
      () => line('raise'),
      () => line(`raise ${caught}`),
      () => line('raise ValueError(', this.expression(parseType('str'), 1), `) from ${caught}`),
    ])();
    return [this.guarded(statement)];
  }

  /** It reads the variables around it, and may assign to some of them. */
  private innerFunction(length: number): Statement {
    const name = this.expressions.freshName();
    const types = this.types(0, 2);
    const isGenerator = this.random.chance(0.25);
    const result = this.random.pick(isGenerator ? elementTypes : valueTypes);
    const kind = isGenerator ? { returns: null, yields: result } : { returns: result, yields: null };
    const outer = this.expressions.scope;
    const assigned = outer
      .visible()
      .filter((variable) => !variable.outside && outer.mayChange(variable))
      .filter(({ type }) => isRebindable(type) && this.random.chance(0.15));
    const shared = new Scope(outer);
    for (const variable of assigned) shared.share(variable);
    const { parameters, block, scope } = this.within(shared, () => this.function(types, kind, length));
    if (assigned.length > 0) {
      const keyword = outer.isModule ? 'global' : 'nonlocal';
      block.unshift({
        ...line(`${keyword} ${assigned.map((variable) => variable.name).join(', ')}`),
        pinned: true,
      });
    }
    block.push(this.within(scope, () => line(isGenerator ? 'yield ' : 'return ', this.expression(result))));
    const holes = types.map((type): Hole => ({ type, kind: 'expression', binds: [] }));
    const given = holes.flatMap((hole, index) => (index === 0 ? [hole] : [', ', hole]));
    const row: Row = {
      result: isGenerator ? { name: 'iter', arguments: [result] } : result,
      parts: [`${name}(`, ...given, ')'],
    };
    outer.declareFunction([row]);
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
    return Array.from({ length: this.random.integer(low, high) }, () =>
      this.random.pick(this.random.chance(0.05) ? hiddenTypes : valueTypes),
    );
  }
}

/** An iterator walks over what it was made from, which must not grow with it. */
function freezeSources(scope: Scope, iterator: Expression): void {
  if (iterator.type.name !== 'iter') return;
  for (const source of typesIn(iterator)) if (!isRebindable(source)) scope.freeze(source);
}
