#pragma once

#include <string>

#include "catch.h"
#include "nabla/error.h"
#include "nabla/matrix.h"

/// Every entry of `actual` within an absolute `margin` of `expected`, NaN and infinities matching themselves.
template <class T>
void require_close(const nabla::Matrix<T>& actual, const nabla::Matrix<T>& expected, double margin) {
    REQUIRE(actual.rows() == expected.rows());
    REQUIRE(actual.cols() == expected.cols());
    for (nabla::Index i = 0; i < actual.rows(); ++i) {
        for (nabla::Index j = 0; j < actual.cols(); ++j) {
            INFO("entry (" << i << ", " << j << "): " << actual(i, j) << " against " << expected(i, j));
            const bool both_nan = std::isnan(actual(i, j)) && std::isnan(expected(i, j));
            const bool same = actual(i, j) == expected(i, j);
            const double difference = std::abs(static_cast<double>(actual(i, j)) - static_cast<double>(expected(i, j)));
            REQUIRE((both_nan || same || difference <= margin));
        }
    }
}

/// The Error that `call` throws; fails if it throws none.
template <class Call>
nabla::Error error_of(Call call) {
    try {
        call();
    } catch (const nabla::Error& error) {
        return error;
    }
    FAIL("no Error was thrown");
    throw 0;  // not reached: FAIL throws
}
