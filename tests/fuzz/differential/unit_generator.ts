import { code, compound, type Expression, line, renderBlock, type Statement, separated } from './expression';
import { sharedRows } from './grammar/functions';
import type { Hole, Row } from './grammar/template';
import { Random } from './random';
import type { Scope } from './scope';
import { StatementGenerator } from './statement_generator';
import { isPrintable, parseType, type Type, valueTypes } from './types';

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

/** Deterministic by seed. */
export function generateUnit(seed: number, name: string): Unit {
  const random = new Random(seed);
  const generator = new StatementGenerator(random);
  generator.expressions.scope.declareFunction(sharedRows);
  const definitions: Statement[] = [];
  for (let helper = random.pick([0, 0, 0, 1]); helper > 0; helper -= 1) {
    const makeHelper = random.chance(0.3) ? recursiveHelper : plainHelper;
    definitions.push(makeHelper(generator, `${name}_helper${helper}`));
  }
  const types = generator.types(2, 4);
  const { parameters, block, scope } = generator.function(types, null, random.integer(3, 6));
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

/** A function that later ones call: by position, by keyword, and without its last argument when that has a default. */
function plainHelper(generator: StatementGenerator, name: string): Statement {
  const { random } = generator;
  const types = generator.types(1, 3);
  const result = random.pick(valueTypes);
  const { parameters, block, scope } = generator.function(types, result, random.integer(1, 4));
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
  const { parameters, block, scope } = generator.function(types, result, random.integer(1, 3));
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
  const shown = scope.visible().map(({ name, type }) => (isPrintable(type) ? name : `sorted(${name})`));
  return line(`print(${shown.join(', ')})`);
}
