#pragma once

namespace nabla::wasm {

/// Binds BoundProgram as the class `Program`. Called from the one EMSCRIPTEN_BINDINGS block.
void expose_program();

}  // namespace nabla::wasm
