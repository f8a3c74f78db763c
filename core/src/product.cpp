#include "nabla/product.h"

#include "multiply.h"
#include "nabla/error.h"

namespace nabla {

namespace {

template <class T>
Strided<T> as_it_is(const Matrix<T>& matrix) {
    return {matrix.data(), matrix.cols(), 1};
}

template <class T>
Strided<T> transposed(const Matrix<T>& matrix) {
    return {matrix.data(), 1, matrix.cols()};
}

void require_inner(Index columns_of_a, Index rows_of_b) {
    if (columns_of_a != rows_of_b) {
        throw Error(ErrorCode::shape_mismatch, "product",
                    "the left factor has " + std::to_string(columns_of_a) + " columns but the right one " +
                        std::to_string(rows_of_b) + " rows");
    }
}

template <class T>
Matrix<T> multiplied(Index rows, Index depth, Index columns, Strided<T> a, Strided<T> b) {
    Matrix<T> result = Matrix<T>::Zero(rows, columns);
    // Onto zeros, which an empty sum leaves.
    multiply(rows, depth, columns, a, b, Outcome<T>{result.data(), columns, Outcome<T>::Base::c});
    return result;
}

}  // namespace

template <class T>
Matrix<T> product(const Matrix<T>& a, const Matrix<T>& b) {
    require_inner(a.cols(), b.rows());
    return multiplied(a.rows(), a.cols(), b.cols(), as_it_is(a), as_it_is(b));
}

template <class T>
Matrix<T> product_transposed_left(const Matrix<T>& a, const Matrix<T>& b) {
    require_inner(a.rows(), b.rows());
    return multiplied(a.cols(), a.rows(), b.cols(), transposed(a), as_it_is(b));
}

template <class T>
Matrix<T> product_transposed_right(const Matrix<T>& a, const Matrix<T>& b) {
    require_inner(a.cols(), b.cols());
    return multiplied(a.rows(), a.cols(), b.rows(), as_it_is(a), transposed(b));
}

template Matrix<float> product(const Matrix<float>&, const Matrix<float>&);
template Matrix<double> product(const Matrix<double>&, const Matrix<double>&);
template Matrix<float> product_transposed_left(const Matrix<float>&, const Matrix<float>&);
template Matrix<double> product_transposed_left(const Matrix<double>&, const Matrix<double>&);
template Matrix<float> product_transposed_right(const Matrix<float>&, const Matrix<float>&);
template Matrix<double> product_transposed_right(const Matrix<double>&, const Matrix<double>&);

}  // namespace nabla
