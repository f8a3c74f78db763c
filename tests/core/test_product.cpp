#include "matrices.h"
#include "nabla/product.h"

using nabla::Index;
using nabla::Matrix;

namespace {

/// The sum over the inner index, written out.
template <class T>
Matrix<T> by_definition(const Matrix<T>& a, const Matrix<T>& b) {
    Matrix<T> result = Matrix<T>::Zero(a.rows(), b.cols());
    for (Index i = 0; i < a.rows(); ++i) {
        for (Index j = 0; j < b.cols(); ++j) {
            for (Index k = 0; k < a.cols(); ++k) {
                result(i, j) += a(i, k) * b(k, j);
            }
        }
    }
    return result;
}

/// Small whole numbers, whose sums of products are exact in any order.
template <class T>
Matrix<T> whole_numbers(Index rows, Index columns, int start) {
    Matrix<T> result(rows, columns);
    for (Index i = 0; i < result.size(); ++i) {
        result.data()[i] = static_cast<T>((start + 7 * i + i * i / 3) % 13 - 6);
    }
    return result;
}

template <class T>
void require_products_of_all_sizes() {
    // On both sides of each tile, vector and sweep of the kernel, up to what is packed and what is not.
    for (const Index rows : {1, 2, 3, 4, 5, 9}) {
        for (const Index depth : {1, 7, 255, 256, 257, 600}) {
            for (const Index columns : {1, 2, 3, 4, 5, 7, 8, 9, 11, 12, 16, 70}) {
                const auto a = whole_numbers<T>(rows, depth, 1);
                const auto b = whole_numbers<T>(depth, columns, 5);
                const Matrix<T> expected = by_definition(a, b);
                INFO(rows << "×" << depth << " by " << depth << "×" << columns);
                REQUIRE(nabla::product(a, b) == expected);
                REQUIRE(nabla::product_transposed_left(Matrix<T>(a.transpose()), b) == expected);
                REQUIRE(nabla::product_transposed_right(a, Matrix<T>(b.transpose())) == expected);
            }
        }
    }
}

}  // namespace

TEST_CASE("products of all sizes are the sums of their definition") {
    require_products_of_all_sizes<float>();
    require_products_of_all_sizes<double>();
}

TEST_CASE("a product with an empty factor is empty or zero") {
    REQUIRE(nabla::product(Matrix<double>(0, 3), Matrix<double>(3, 2)).rows() == 0);
    REQUIRE(nabla::product(Matrix<double>(2, 0), Matrix<double>(0, 2)) == Matrix<double>(Matrix<double>::Zero(2, 2)));
    REQUIRE(nabla::product(Matrix<double>(2, 3), Matrix<double>(3, 0)).cols() == 0);
}

TEST_CASE("factors whose inner sizes differ are refused") {
    const auto error = error_of([] { nabla::product(Matrix<double>(2, 3), Matrix<double>(4, 2)); });
    REQUIRE(error.code() == nabla::ErrorCode::shape_mismatch);
    REQUIRE(error.message() == "the left factor has 3 columns but the right one 4 rows");
}
