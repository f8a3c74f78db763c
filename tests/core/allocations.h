#pragma once

#include "nabla/matrix.h"

/// Begins and ends counting how often operator new is asked for memory.
void start_counting_allocations();
int stop_counting_allocations();

/// Eigen takes memory by malloc; in debug builds it can be told to fail when it does.
inline void allow_eigen_memory([[maybe_unused]] bool allowed) {
#ifdef EIGEN_RUNTIME_NO_MALLOC
    Eigen::internal::set_is_malloc_allowed(allowed);
#endif
}

/// How often `call` takes memory by operator new. In debug builds it aborts if Eigen takes any.
template <class Call>
int allocations_of(const Call& call) {
    start_counting_allocations();
    allow_eigen_memory(false);
    call();
    allow_eigen_memory(true);
    return stop_counting_allocations();
}
