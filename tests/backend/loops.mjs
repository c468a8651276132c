// Builds loops over arrays in the form in which the front end emits them (compiler/lower/README.md): 64-bit indices,
// 32-bit shapes and strides, bounds checks that leave the loop, negative indices that wrap.

/** One function `kernel` that returns 0, or 1 + the number of the check that failed. */
export class LoopBuilder {
  #lines = [];
  #errors = [];
  #arrays = new Map();
  #names = 0;
  #block = 'entry';

  /** `parameters`: further i64 parameters by name. */
  constructor(parameters = [], { wrap = true } = {}) {
    this.parameters = parameters;
    this.wrap = wrap;
  }

  /** Declares an array parameter: data address, then shape and stride of each axis. */
  array(name, rank) {
    this.#arrays.set(name, rank);
    return name;
  }

  value(expression) {
    const name = `%v${this.#names++}`;
    this.#lines.push(`  ${name} = ${expression}`);
    return name;
  }

  label(name) {
    this.#lines.push(`${name}:`);
    this.#block = name;
  }

  jump(target) {
    this.#lines.push(`  br label %${target}`);
  }

  /** for index in range(start, stop, step) with a constant step of either sign. */
  loop(start, stop, step, body) {
    const id = this.#names++;
    const before = this.#block;
    this.jump(`head${id}`);
    this.label(`head${id}`);
    const index = `%i${id}`;
    this.#lines.push(`  ${index} = phi i64 [ ${start}, %${before} ], [ ${index}.next, %latch${id} ]`);
    const more = this.value(`icmp ${step > 0 ? 'slt' : 'sgt'} i64 ${index}, ${stop}`);
    this.#lines.push(`  br i1 ${more}, label %body${id}, label %done${id}`);
    this.label(`body${id}`);
    body(index);
    this.jump(`latch${id}`);
    this.label(`latch${id}`);
    this.#lines.push(`  ${index}.next = add nsw i64 ${index}, ${step}`);
    this.jump(`head${id}`);
    this.label(`done${id}`);
  }

  /** if condition (an i1 value): body. */
  when(condition, body) {
    const id = this.#names++;
    this.#lines.push(`  br i1 ${condition}, label %then${id}, label %join${id}`);
    this.label(`then${id}`);
    body();
    this.jump(`join${id}`);
    this.label(`join${id}`);
  }

  #checked(array, axis, index) {
    const length = `%${array}.length${axis}`;
    let checked = index;
    if (this.wrap) {
      const negative = this.value(`icmp slt i64 ${index}, 0`);
      const wrapped = this.value(`add nsw i64 ${index}, ${length}`);
      checked = this.value(`select i1 ${negative}, i64 ${wrapped}, i64 ${index}`);
    }
    const inside = this.value(`icmp ult i64 ${checked}, ${length}`);
    const error = this.#errors.length;
    this.#errors.push(error);
    const id = this.#names++;
    this.#lines.push(`  br i1 ${inside}, label %inside${id}, label %error${error}`);
    this.label(`inside${id}`);
    return checked;
  }

  #address(array, indices) {
    const checked = indices.map((index, axis) => this.#checked(array, axis, index));
    const offsets = checked.map((index, axis) => {
      const narrow = this.value(`trunc i64 ${index} to i32`);
      return this.value(`mul i32 ${narrow}, %${array}.stride${axis}`);
    });
    const offset = offsets.reduce((sum, next) => this.value(`add i32 ${sum}, ${next}`));
    return this.value(`getelementptr i8, ptr %${array}.data, i32 ${offset}`);
  }

  load(array, ...indices) {
    return this.value(`load double, ptr ${this.#address(array, indices)}, align 8`);
  }

  store(array, value, ...indices) {
    const address = this.#address(array, indices);
    this.#lines.push(`  store double ${value}, ptr ${address}, align 8`);
  }

  /** `contiguous`: the last stride is the constant 8, as the front end has it for C-contiguous arrays. */
  text({ contiguous = true } = {}) {
    const parameters = [];
    const entry = [];
    for (const [name, rank] of this.#arrays) {
      parameters.push(`ptr %${name}.data`);
      for (let axis = 0; axis < rank; axis++) {
        parameters.push(`i32 %${name}.shape${axis}`, `i32 %${name}.stride${axis}`);
        entry.push(`  %${name}.length${axis} = zext i32 %${name}.shape${axis} to i64`);
      }
    }
    parameters.push(...this.parameters.map((name) => `i64 ${name}`));
    let body = this.#lines.join('\n');
    if (contiguous)
      for (const [name, rank] of this.#arrays) body = body.replaceAll(new RegExp(`%${name}\\.stride${rank - 1}\\b`, 'g'), '8');
    const errors = this.#errors.map((error) => `error${error}:\n  call void @fail(i32 ${error})\n  ret i32 ${error + 1}\n`);
    return `declare void @fail(i32) #0
define i32 @kernel(${parameters.join(', ')}) {
entry:
${entry.join('\n')}
${body}
  ret i32 0
${errors.join('')}}
attributes #0 = { cold "wasm-import-module"="host" "wasm-import-name"="fail" }
`;
  }
}

/** An array in wasm memory, filled by `element(number)`; arguments() is what `kernel` takes for it. */
export class MemoryArray {
  constructor(memory, address, shape, element) {
    this.address = address;
    this.shape = shape;
    this.values = new Float64Array(memory.buffer, address, shape.reduce((product, length) => product * length, 1));
    for (let number = 0; number < this.values.length; number++) this.values[number] = element(number);
  }

  arguments() {
    let stride = 8;
    const strides = this.shape.map(() => 0);
    for (let axis = this.shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= this.shape[axis];
    }
    return [this.address, ...this.shape.flatMap((length, axis) => [length, strides[axis]])];
  }
}
