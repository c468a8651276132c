// os.environ, sys.argv, the clock.
#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "parallel/pool.h"
#include "text/builder.h"
#include "text/str.h"

extern "C" {
__attribute__((import_module("host"), import_name("time"))) double host_time();
__attribute__((import_module("host"), import_name("perf"))) double host_perf();
__attribute__((import_module("host"), import_name("sleep"))) void host_sleep(double seconds);
int32_t rt_parse_int64(const wasmba::runtime::Str* source, int64_t base, int64_t* out);
}

using namespace wasmba::runtime;

RUNTIME double rt_time() { return host_time(); }
RUNTIME double rt_perf_counter() { return host_perf(); }

RUNTIME int32_t rt_sleep(double seconds) {
    if (seconds != seconds)
        return raiseText(kValueError, "Invalid value NaN (not a number)");
    if (seconds < 0)
        return raiseText(kValueError, "sleep length must be non-negative");
    rt_text_flush();
    host_sleep(seconds);
    return kOk;
}

// The program's own settings; the host's environment is not visible. A list: there are few.
struct Variable {
    Variable* next;
    Str* name;
    Str* value;
};

static Mutex mutex;
static Variable* variables;

static bool isThreadCount(const Str* name) {
    static const char kName[] = "NUMBA_NUM_THREADS";
    return name->kind == 1 && name->length == sizeof kName - 1 && memcmp(name->bytes(), kName, sizeof kName - 1) == 0;
}

static Variable* lookUp(const Str* name) {
    for (Variable* variable = variables; variable; variable = variable->next)
        if (rt_str_equal_any(variable->name, name))
            return variable;
    return nullptr;
}

// A copy that is not counted as a live object: the settings live as long as the program.
static Str* immortalCopy(const Str* source) {
    uint32_t bytes = sizeof(Str) + source->length * source->kind;
    auto* copy = static_cast<Str*>(allocate(bytes));
    if (copy) {
        memcpy(copy, source, bytes);
        copy->refcount = kImmortal;
    }
    return copy;
}

RUNTIME int32_t rt_environment_set(const Str* name, const Str* value) {
    {
        Guard guard(mutex);
        Variable* variable = lookUp(name);
        Str* kept = immortalCopy(value);
        if (!kept)
            return raiseMemoryError();
        if (!variable) {
            variable = static_cast<Variable*>(allocate(sizeof(Variable)));
            Str* keptName = variable ? immortalCopy(name) : nullptr;
            if (!keptName) {
                rt_free(variable);
                rt_free(kept);
                return raiseMemoryError();
            }
            *variable = {variables, keptName, nullptr};
            variables = variable;
        }
        // The old value may be in use without a reference count: it stays.
        variable->value = kept;
    }
    if (isThreadCount(name)) {
        int64_t count;
        if (rt_parse_int64(value, 10, &count))
            return kRaised;
        setActiveThreads(count);
    }
    return kOk;
}

RUNTIME Str* rt_environment_get(const Str* name) {
    Guard guard(mutex);
    Variable* variable = lookUp(name);
    return variable ? variable->value : nullptr;
}

// What control block's `arguments` points to: u32 count, then per argument u32 address, u32 bytes.
struct Arguments {
    uint32_t count;
    struct {
        const char* text;
        uint32_t size;
    } items[1];
};

RUNTIME List* rt_argv() {
    auto* arguments = reinterpret_cast<const Arguments*>(wasmba_control.arguments);
    uint32_t count = arguments ? arguments->count : 0;
    List* list = rt_list_new(sizeof(Str*), count ? count : 1);
    if (!list)
        return nullptr;
    for (uint32_t i = 0; i < count; ++i) {
        Str* argument = rt_str_from_utf8(arguments->items[i].text, int32_t(arguments->items[i].size));
        if (!argument) {
            for (uint32_t j = 0; j < i; ++j)
                release(reinterpret_cast<Str**>(list->data)[j]);
            rt_list_free(list);
            return nullptr;
        }
        reinterpret_cast<Str**>(list->data)[list->length++] = argument;
    }
    return list;
}
