#pragma once

namespace nabla::wasm {

/// Binds Trainer<float> as the class `Trainer`. Called from the one EMSCRIPTEN_BINDINGS block.
void expose_trainer();

}  // namespace nabla::wasm
