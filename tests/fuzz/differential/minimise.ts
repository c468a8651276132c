import type { Expression, Statement } from './expression';
import { typeText } from './types';
import type { Unit } from './unit_generator';

/** A change that makes a unit smaller, and its undoing. */
interface Edit {
  apply(): void;
  undo(): void;
}

const smallest: Record<string, string> = {
  int: '1',
  wide: '1',
  float: '1.5',
  bounded: '1.5',
  bool: 'True',
  str: "'a'",
  tiny: '1',
  count: '1',
  index: '0',
  width: '1',
  positive: '1',
};

/**
 * Drops clauses, statements and operands of the unit, in place, as long as `differs` says that the difference remains. The order is
 * from large to small; `budget` limits the number of trials.
 */
export async function minimise(unit: Unit, differs: () => Promise<boolean>, budget = 600): Promise<void> {
  let trials = 0;
  for (let progress = true; progress; ) {
    progress = false;
    for (let position = 0; trials < budget; ) {
      const edit = editsOf(unit)[position];
      if (!edit) break;
      edit.apply();
      trials += 1;
      if (await differs()) progress = true;
      else {
        edit.undo();
        position += 1;
      }
    }
  }
}

function editsOf(unit: Unit): Edit[] {
  const edits = [...dropEach(unit.calls), ...editsOfBlock(unit.definitions)];
  const heads = [...headsOf(unit.definitions), ...unit.calls];
  return [...edits, ...heads.flatMap(editsOfExpression)];
}

function dropEach<T>(items: T[]): Edit[] {
  return items.map((item, index) => ({
    apply: () => items.splice(index, 1),
    undo: () => items.splice(index, 0, item),
  }));
}

function editsOfBlock(block: Statement[]): Edit[] {
  const removable = dropEach(block).filter((_, index) => !block[index]!.pinned);
  const unwrapped = block.flatMap((statement, index) =>
    statement.clauses
      .filter(({ body }) => body !== null && body.length > 0)
      .map(({ body }) => replace(block, index, body!)),
  );
  const clauses = block.flatMap(({ clauses }) => dropEach(clauses).slice(1));
  const inner = block.flatMap(({ clauses }) =>
    clauses.flatMap(({ body }) => (body ? editsOfBlock(body) : [])),
  );
  return [...removable, ...unwrapped, ...clauses, ...inner];
}

function replace(block: Statement[], index: number, body: Statement[]): Edit {
  const whole = block[index]!;
  return {
    apply: () => block.splice(index, 1, ...body),
    undo: () => block.splice(index, body.length, whole),
  };
}

function headsOf(block: readonly Statement[]): Expression[] {
  return block.flatMap(({ clauses }) =>
    clauses.flatMap(({ head, body }) => [head, ...(body ? headsOf(body) : [])]),
  );
}

/** Puts a literal or an operand of the same type in the place of each operand. */
function editsOfExpression(expression: Expression): Edit[] {
  return expression.parts.flatMap((part, index) => {
    if (typeof part === 'string') return [];
    const literal = smallest[part.type.name];
    const isSmall = part.parts.length === 1 && typeof part.parts[0] === 'string';
    const smaller: Expression[] = isSmall || !literal ? [] : [{ type: part.type, parts: [literal] }];
    for (const operand of part.parts) {
      if (typeof operand !== 'string' && typeText(operand.type) === typeText(part.type))
        smaller.push(operand);
    }
    const edits = smaller.map((replacement) => ({
      apply: () => expression.parts.splice(index, 1, replacement),
      undo: () => expression.parts.splice(index, 1, part),
    }));
    return [...edits, ...editsOfExpression(part)];
  });
}
