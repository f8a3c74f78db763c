#include "multiply.h"

#include <algorithm>

namespace nabla {

// The kernel holds a tile of the result, 4 rows by 2 vectors, in registers while it runs
// down the depth. In the browser it is half as fast again as Eigen's product (TurboFan keeps Eigen's 12 accumulators in
// memory, and these 8 in registers); natively it is level with it. Measured by bench/run.js.

namespace {

/// 16 bytes, what SSE and WebAssembly have.
template <class T>
struct Simd {
    static constexpr Index kLanes = 16 / sizeof(T);
    // GCC takes these attributes of a dependent type in a typedef alone.
    typedef T Vector __attribute__((vector_size(16)));  // NOLINT(modernize-use-using)
    typedef T Unaligned                                 // NOLINT(modernize-use-using)
        __attribute__((vector_size(16), aligned(alignof(T)), may_alias));

    static Vector load(const T* from) { return *reinterpret_cast<const Unaligned*>(from); }
    static void store(T* to, Vector vector) { *reinterpret_cast<Unaligned*>(to) = vector; }
    static Vector fill(T value) { return value - Vector{}; }
};

constexpr Index kTileRows = 4;
template <class T>
constexpr Index kTileColumns = 2 * Simd<T>::kLanes;
constexpr Index kDepth = 256;  // of one sweep: a packed panel of it takes half of a 16 KiB cache

/// The product of `Rows` rows of a with a panel of b: Vectors vectors wide, of which `width` columns count.
template <int Rows, int Vectors, class T>
void multiply_tile(Index depth, Strided<T> a, const T* panel, Index panel_step, Index width, Outcome<T> outcome) {
    using S = Simd<T>;
    typename S::Vector sums[Rows][Vectors] = {};
    const T* entry = a.data;
    for (Index k = 0; k < depth; ++k, entry += a.column_step, panel += panel_step) {
        typename S::Vector b[Vectors];
        for (int v = 0; v < Vectors; ++v) {
            b[v] = S::load(panel + v * S::kLanes);
        }
        for (int row = 0; row < Rows; ++row) {
            const auto factor = S::fill(entry[row * a.row_step]);
            for (int v = 0; v < Vectors; ++v) {
                sums[row][v] += factor * b[v];
            }
        }
    }
    for (int row = 0; row < Rows; ++row) {
        T* c = outcome.c + row * outcome.columns;
        const T* base = outcome.base == Outcome<T>::Base::start ? outcome.start : c;
        const bool has_base = outcome.base != Outcome<T>::Base::zero;
        if (width == Vectors * S::kLanes) {
            for (int v = 0; v < Vectors; ++v) {
                const auto sum = outcome.factor * sums[row][v];
                S::store(c + v * S::kLanes, has_base ? S::load(base + v * S::kLanes) + sum : sum);
            }
            continue;
        }
        for (Index j = 0; j < width; ++j) {
            const T sum = outcome.factor * sums[row][j / S::kLanes][j % S::kLanes];
            c[j] = has_base ? base[j] + sum : sum;
        }
    }
}

/// All rows of a with one panel.
template <int Vectors, class T>
void multiply_panel(Index rows, Index depth, Strided<T> a, const T* panel, Index panel_step, Index width,
                    Outcome<T> outcome) {
    Index i = 0;
    for (; i + kTileRows <= rows; i += kTileRows) {
        multiply_tile<kTileRows, Vectors>(depth, a.from(i, 0), panel, panel_step, width, outcome.from(i, 0));
    }
    const Strided<T> rest = a.from(i, 0);
    switch (rows - i) {
        case 3: multiply_tile<3, Vectors>(depth, rest, panel, panel_step, width, outcome.from(i, 0)); break;
        case 2: multiply_tile<2, Vectors>(depth, rest, panel, panel_step, width, outcome.from(i, 0)); break;
        case 1: multiply_tile<1, Vectors>(depth, rest, panel, panel_step, width, outcome.from(i, 0)); break;
        default: break;
    }
}

/// Columns of b one after the other in memory, filled up with zeros.
template <class T>
void pack(Index depth, Index width, Index padded_width, Strided<T> b, T* panel) {
    for (Index k = 0; k < depth; ++k, panel += padded_width) {
        for (Index j = 0; j < width; ++j) {
            panel[j] = *b.at(k, j);
        }
        std::fill(panel + width, panel + padded_width, T(0));
    }
}

}  // namespace

template <class T>
void multiply(Index rows, Index depth, Index columns, Strided<T> a, Strided<T> b, Outcome<T> outcome) noexcept {
    constexpr Index lanes = Simd<T>::kLanes;
    alignas(16) T packed[kDepth * kTileColumns<T>];
    constexpr Index small = Index{16} * 1024;  // bytes; a panel of such a b is read where it lies
    const bool lies_well = b.column_step == 1 && depth * columns * static_cast<Index>(sizeof(T)) <= small;
    for (Index k = 0; k < depth; k += kDepth) {
        const Index part = std::min(kDepth, depth - k);
        for (Index j = 0; j < columns; j += kTileColumns<T>) {
            const Index width = std::min(kTileColumns<T>, columns - j);
            const Index padded_width = width <= lanes ? lanes : kTileColumns<T>;
            Strided<T> panel = b.from(k, j);
            if (!lies_well || width != padded_width) {
                pack(part, width, padded_width, b.from(k, j), packed);
                panel = {packed, padded_width, 1};
            }
            const Strided<T> of_a = a.from(0, k);
            if (padded_width == lanes) {
                multiply_panel<1>(rows, part, of_a, panel.data, panel.row_step, width, outcome.from(0, j));
            } else {
                multiply_panel<2>(rows, part, of_a, panel.data, panel.row_step, width, outcome.from(0, j));
            }
        }
        outcome.base = Outcome<T>::Base::c;  // what follows is added
    }
}

template void multiply(Index, Index, Index, Strided<float>, Strided<float>, Outcome<float>) noexcept;
template void multiply(Index, Index, Index, Strided<double>, Strided<double>, Outcome<double>) noexcept;

}  // namespace nabla
