#pragma once
// The structs that cross the boundary as plain objects: each member with its name in JavaScript.

#include <tuple>

#include "convert.h"
