// str() and repr() of arrays: numpy.core.arrayprint of NumPy 1.24.
#include <cstring>

#include "numpy/elements.h"
#include "numpy/float_format.h"
#include "numpy/print_options.h"
#include "text/decimal.h"

namespace wasmba::runtime {

static int lineWidth() { return int(printOptions.lineWidth); }

class ArrayText {
public:
    ArrayText(TextBuilder* text, DType dtype, const uint8_t* data, int ndim, const int32_t* shape,
              const int32_t* strides)
        : text(text), dtype(dtype), data(data), ndim(ndim), shape(shape), strides(strides),
          realFormat(isSingle(dtype), false), imaginaryFormat(isSingle(dtype), true) {
        for (int axis = 0; axis < ndim; ++axis)
            size *= shape[axis];
        summarised = size > printOptions.threshold;
    }

    int64_t elements() const { return size; }

    // The text between "array(" and its end; indent: columns before it on the first line.
    void write(const char* separator, int indent, int width) {
        if (size == 0) {
            append(text, "[]", 2);
            return;
        }
        this->separator = separator;
        prepare();
        word = rt_text_begin();
        writeAxis(0, data, indent + 1, width);
        text->failed |= word->failed;
        rt_text_abandon(word);
    }

private:
    static bool isSingle(DType dtype) { return dtype == DType::float32_ || dtype == DType::complex64_; }

    // The items of an axis that are shown: all, or some at each end.
    template <typename Visit>
    void forEachShown(int axis, Visit visit) {
        int length = shape[axis], edgeItems = int(printOptions.edgeItems);
        bool cut = summarised && length > 2 * edgeItems;
        for (int i = 0; i < length; ++i) {
            if (cut && i == edgeItems) {
                visit(-1, false);
                i = length - edgeItems;
            }
            visit(i, i == length - 1);
        }
    }

    template <typename Visit>
    void forEachElement(int axis, const uint8_t* address, Visit visit) {
        if (axis == ndim) {
            visit(readElement(dtype, address));
            return;
        }
        forEachShown(axis, [&](int index, bool) {
            if (index >= 0)
                forEachElement(axis + 1, address + index * strides[axis], visit);
        });
    }

    void prepare() {
        forEachElement(0, data, [&](const Number& number) {
            if (number.kind == Kind::Float || number.kind == Kind::Complex)
                realFormat.look(number.re);
            if (number.kind == Kind::Complex)
                imaginaryFormat.look(number.im);
        });
        realFormat.chooseForm();
        imaginaryFormat.chooseForm();
        forEachElement(0, data, [&](const Number& number) {
            if (number.kind == Kind::Float || number.kind == Kind::Complex)
                realFormat.measure(number.re);
            if (number.kind == Kind::Complex)
                imaginaryFormat.measure(number.im);
            if (number.kind == Kind::Signed || number.kind == Kind::Unsigned)
                measureInteger(number);
        });
        realFormat.finish();
        imaginaryFormat.finish();
    }

    void measureInteger(const Number& number) {
        bool negative = number.kind == Kind::Signed && number.integer < 0;
        int digits = negative ? 2 : 1;
        for (uint64_t rest = negative ? 0 - number.natural : number.natural; rest >= 10; rest /= 10)
            ++digits;
        if (digits > integerWidth)
            integerWidth = digits;
    }

    void writeElement(TextBuilder* out, const uint8_t* address) {
        Number number = readElement(dtype, address);
        uint32_t start = out->size;
        switch (number.kind) {
        case Kind::Bool:
            append(out, number.integer ? (ndim ? " True" : "True") : "False", number.integer && !ndim ? 4 : 5);
            break;
        case Kind::Signed:
        case Kind::Unsigned: {
            if (number.kind == Kind::Signed)
                rt_text_int64(out, number.integer);
            else
                rt_text_uint64(out, number.natural);
            uint32_t length = out->size - start;
            uint32_t padding = uint32_t(integerWidth) - length;
            if (!out->failed && padding && grow(out, padding)) {
                memmove(out->data + start + padding, out->data + start, length);
                memset(out->data + start, ' ', padding);
            }
            break;
        }
        case Kind::Float: realFormat.write(out, number.re); break;
        case Kind::Complex: {
            realFormat.write(out, number.re);
            imaginaryFormat.write(out, number.im);
            // The j stands before the padding.
            uint32_t spaces = 0;
            while (!out->failed && out->data[out->size - 1] == ' ') {
                --out->size;
                ++spaces;
            }
            append(out, "j", 1);
            appendRepeated(out, ' ', spaces);
            break;
        }
        }
    }

    void trimLine() {
        while (!text->failed && text->size && text->data[text->size - 1] == ' ')
            --text->size;
    }

    void writeRow(const uint8_t* address, int axis, int indent, int width) {
        int limit = width - 1;
        int separatorSize = int(strlen(separator));
        int column = indent;
        forEachShown(axis, [&](int index, bool last) {
            word->size = 0;
            if (index < 0)
                append(word, "...", 3);
            else
                writeElement(word, address + index * strides[axis]);
            if (column + int(word->size) > limit && column > indent) {
                trimLine();
                append(text, "\n", 1);
                appendRepeated(text, ' ', uint32_t(indent));
                column = indent;
            }
            append(text, word->data, word->size);
            column += int(word->size);
            if (!last) {
                append(text, separator, uint32_t(separatorSize));
                column += separatorSize;
            }
        });
    }

    void writeAxis(int axis, const uint8_t* address, int indent, int width) {
        int axesLeft = ndim - axis;
        if (axesLeft == 0) {
            writeElement(text, address);
            return;
        }
        append(text, "[", 1);
        if (axesLeft == 1) {
            writeRow(address, axis, indent, width);
        } else {
            bool first = true;
            forEachShown(axis, [&](int index, bool last) {
                if (!first)
                    appendRepeated(text, ' ', uint32_t(indent));
                first = false;
                if (index < 0)
                    append(text, "...", 3);
                else
                    writeAxis(axis + 1, address + index * strides[axis], indent + 1, width - 1);
                if (!last) {
                    append(text, separator, separator[0] == ',' ? 1 : 0);
                    appendRepeated(text, '\n', uint32_t(axesLeft - 1));
                }
            });
        }
        append(text, "]", 1);
    }

    TextBuilder* text;
    TextBuilder* word = nullptr;
    DType dtype;
    const uint8_t* data;
    int ndim;
    const int32_t* shape;
    const int32_t* strides;
    int64_t size = 1;
    bool summarised;
    const char* separator = " ";
    int integerWidth = 0;
    FloatFormat realFormat;
    FloatFormat imaginaryFormat;
};

static void appendScalar(TextBuilder* text, const Number& number) {
    switch (number.kind) {
    case Kind::Bool: rt_text_bool(text, int32_t(number.integer)); break;
    case Kind::Signed: rt_text_int64(text, number.integer); break;
    case Kind::Unsigned: rt_text_uint64(text, number.natural); break;
    case Kind::Float:
        if (number.single)
            appendRepr(text, float(number.re), true);
        else
            appendRepr(text, number.re, true);
        break;
    case Kind::Complex:
        if (number.single)
            rt_text_complex64(text, float(number.re), float(number.im));
        else
            rt_text_complex128(text, number.re, number.im);
        break;
    }
}

// repr leaves out the dtype that the text implies.
static bool isImplied(DType dtype) {
    return dtype == DType::bool_ || dtype == DType::int64_ || dtype == DType::float64_ || dtype == DType::complex128_;
}

static void appendRepr(TextBuilder* text, ArrayText& array, DType dtype, int ndim, const int32_t* shape) {
    static const char kPrefix[] = "array(";
    constexpr int kPrefixSize = sizeof kPrefix - 1;
    bool implied = isImplied(dtype) && array.elements() > 0;
    uint32_t start = text->size;
    append(text, kPrefix, kPrefixSize);
    if (array.elements() > 0 || (ndim == 1 && shape[0] == 0)) {
        array.write(", ", kPrefixSize, lineWidth() - 1);
    } else {
        append(text, "[], shape=(", 11);
        for (int axis = 0; axis < ndim; ++axis) {
            if (axis)
                append(text, ", ", 2);
            rt_text_int64(text, shape[axis]);
        }
        append(text, ndim == 1 ? ",)" : ")", ndim == 1 ? 2 : 1);
    }
    if (implied) {
        append(text, ")", 1);
        return;
    }
    append(text, ",", 1);
    if (text->failed)
        return;
    uint32_t lineStart = text->size;
    while (lineStart > start && text->data[lineStart - 1] != '\n')
        --lineStart;
    const char* name = dtypeName(dtype);
    uint32_t nameSize = uint32_t(strlen(name));
    uint32_t dtypeSize = nameSize + 7; // "dtype=" and ")"
    if (text->size - lineStart + dtypeSize + 1 > uint32_t(lineWidth())) {
        append(text, "\n", 1);
        appendRepeated(text, ' ', kPrefixSize);
    } else {
        append(text, " ", 1);
    }
    append(text, "dtype=", 6);
    append(text, name, nameSize);
    append(text, ")", 1);
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME void rt_text_array(TextBuilder* text, int32_t dtype, const uint8_t* data, int32_t ndim, const int32_t* shape,
                           const int32_t* strides, int32_t repr) {
    if (ndim == 0 && !repr) {
        appendScalar(text, readElement(DType(dtype), data));
        return;
    }
    ArrayText array(text, DType(dtype), data, ndim, shape, strides);
    if (repr)
        appendRepr(text, array, DType(dtype), ndim, shape);
    else
        array.write(" ", 0, lineWidth());
}
