import { code, compound, type Expression, line, renderBlock, type Statement, separated } from './expression';
import { sharedRows } from './grammar/functions';
import type { Hole, Row } from './grammar/template';
import { Random } from './random';
import { Scope } from './scope';
import { type FunctionKind, StatementGenerator } from './statement_generator';
import { parseType, shown, type Type, valueTypes } from './types';

/** A generated function and its calls: what is compared, and made smaller when it differs. */
export interface Unit {
  name: string;
  /** The function and its helpers, at the top level of the program. */
  definitions: Statement[];
  calls: Expression[];
}

export function renderUnit(unit: Unit): string {
  return renderBlock(unit.definitions, 0);
}

const procedure: FunctionKind = { returns: null, yields: null };

/** Deterministic by seed. */
export function generateUnit(seed: number, name: string): Unit {
  const random = new Random(seed);
  if (random.chance(0.15)) return script(random, name);
  const generator = new StatementGenerator(random);
  generator.expressions.scope.declareFunction(sharedRows);
  const definitions: Statement[] = [];
  for (let helper = random.pick([0, 0, 1]); helper > 0; helper -= 1) {
    const makeHelper = random.pick([recursiveHelper, plainHelper, plainHelper, generatorHelper]);
    definitions.push(makeHelper(generator, `${name}_helper${helper}`));
  }
  const types = generator.types(2, 4);
  const { parameters, block, scope } = generator.function(types, procedure, random.integer(3, 6));
  definitions.push(
    compound(code(`def ${name}(${parameters.join(', ')}):`), [...block, showVariables(scope)]),
  );
  const call = () => code(`${name}(`, ...separated(types.map((type) => generator.literal(type))), ')');
  return {
    name,
    definitions,
    calls: Array.from({ length: random.integer(1, 3) }, call),
  };
}

/** Statements of the module itself, whose variables functions read and assign to. */
function script(random: Random, name: string): Unit {
  const generator = new StatementGenerator(random, `${name}_`);
  generator.expressions.scope = new Scope(null, false, true);
  generator.expressions.scope.declareFunction(sharedRows);
  const block = generator.statements(random.integer(4, 8), 0);
  block.push(showVariables(generator.expressions.scope));
  const clauses = [
    { head: code('try:'), body: block },
    {
      head: code('except Exception as error:'),
      body: [line("print('raised', type(error).__name__, error)")],
    },
  ];
  return { name, definitions: [line(`print('# ${name}')`), { clauses }], calls: [] };
}

/** Its values are taken one by one where it is called. */
function generatorHelper(generator: StatementGenerator, name: string): Statement {
  const { random } = generator;
  const types = generator.types(1, 3);
  const yields = random.pick(['int', 'float', 'str', 'tuple[int,int]'].map(parseType));
  const { parameters, block, scope } = generator.function(
    types,
    { returns: null, yields },
    random.integer(2, 4),
  );
  block.push(generator.within(scope, () => line('yield ', generator.expression(yields))));
  generator.expressions.scope.declareFunction([
    call(name, { name: 'iter', arguments: [yields] }, types.map(expressionHole)),
  ]);
  return compound(code(`def ${name}(${parameters.join(', ')}):`), block);
}

/** A function that later ones call: by position, by keyword, and without its last argument when that has a default. */
function plainHelper(generator: StatementGenerator, name: string): Statement {
  const { random } = generator;
  const types = generator.types(1, 3);
  const result = random.pick(valueTypes);
  const { parameters, block, scope } = generator.function(
    types,
    { returns: result, yields: null },
    random.integer(1, 4),
  );
  block.push(generator.within(scope, () => line('return ', generator.expression(result))));
  const holes = types.map(expressionHole);
  const ways: Row[] = [call(name, result, holes), call(name, result, holes, parameters)];
  let signature = parameters.map((parameter) => code(parameter));
  if (random.chance(0.5)) {
    signature = [...signature.slice(0, -1), code(`${parameters.at(-1)}=`, generator.literal(types.at(-1)!))];
    ways.push(call(name, result, holes.slice(0, -1)));
  }
  generator.expressions.scope.declareFunction(ways);
  return compound(code(`def ${name}(`, ...separated(signature), '):'), block);
}

/** Its first parameter counts down to the end. */
function recursiveHelper(generator: StatementGenerator, name: string): Statement {
  const { random } = generator;
  const types = [parseType('int'), ...generator.types(1, 2)];
  const result = random.pick(valueTypes);
  const { parameters, block, scope } = generator.function(
    types,
    { returns: result, yields: null },
    random.integer(1, 3),
    1,
  );
  const end = generator.within(scope, () => [
    compound(code(`if ${parameters[0]} <= 0:`), [line('return ', generator.expression(result))]),
    line(
      'return ',
      code(
        `${name}(${parameters[0]} - 1, `,
        ...separated(types.slice(1).map((type) => generator.expression(type, 1))),
        ')',
      ),
    ),
  ]);
  const [, ...holes] = types.map(expressionHole);
  generator.expressions.scope.declareFunction([
    call(name, result, [expressionHole(parseType('count')), ...holes]),
  ]);
  return compound(code(`def ${name}(${parameters.join(', ')}):`), [end[0]!, ...block, end[1]!]);
}

function call(name: string, result: Type, holes: Hole[], keywords: string[] = []): Row {
  const given = holes.flatMap((hole, index) => [
    `${index > 0 ? ', ' : ''}${keywords[index] ? `${keywords[index]}=` : ''}`,
    hole,
  ]);
  return { result, parts: [`${name}(`, ...given, ')'] };
}

function expressionHole(type: Type): Hole {
  return { type, kind: 'expression', binds: [] };
}

function showVariables(scope: Scope): Statement {
  return line(
    `print(${scope
      .visible()
      .map(({ name, type }) => shown(name, type))
      .join(', ')})`,
  );
}
