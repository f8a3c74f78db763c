#pragma once
// What a training pass does to each entry, in place and vectorised. The explaining counterparts are in activations.h
// and losses.h; tests hold these to them.

#include "nabla/activations.h"
#include "nabla/losses.h"

namespace nabla {

/// z becomes activation(z).
template <class T>
void activate_in_place(Activation activation, T* z, Index count) noexcept;

/// δ becomes δ ∘ f′.
///
/// @param z  read by gelu only
template <class T>
void multiply_by_slope(Activation activation, const T* z, const T* a, T* delta, Index count) noexcept;

/// The loss summed over the rows, and scale · its gradient with respect to the prediction.
///
/// @param targets, prediction, gradient  rows×width
template <class T>
T loss_and_gradient(Loss loss, Index rows, Index width, const T* targets, const T* prediction, T scale,
                    T* gradient) noexcept;

}  // namespace nabla
