#pragma once

// The abstract syntax tree: the nodes of CPython 3.14's Python.asdl, with its field names in lowerCamelCase.
// nodes.def lists the kinds.

#include "syntax/expressions.h"
#include "syntax/node.h"
#include "syntax/patterns.h"
#include "syntax/statements.h"
