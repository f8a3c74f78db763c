#include "nabla/matrix.h"

#include "nabla/error.h"

namespace nabla {

std::string shape_text(Index rows, Index columns) { return std::to_string(rows) + "×" + std::to_string(columns); }

void require_same_shape(std::string_view where, std::string_view name_a, Index rows_a, Index columns_a,
                        std::string_view name_b, Index rows_b, Index columns_b) {
    if (rows_a == rows_b && columns_a == columns_b) {
        return;
    }
    throw Error(ErrorCode::shape_mismatch, std::string(where),
                std::string(name_a) + " is " + shape_text(rows_a, columns_a) + " but " + std::string(name_b) + " is " +
                    shape_text(rows_b, columns_b));
}

template <class T>
Matrix<T> one_hot(const Labels& labels, Index classes) {
    Matrix<T> rows = Matrix<T>::Zero(static_cast<Index>(labels.size()), classes);
    for (Index i = 0; i < rows.rows(); ++i) {
        const int label = labels[static_cast<std::size_t>(i)];
        if (label < 0 || label >= classes) {
            throw Error(ErrorCode::out_of_range, "one_hot",
                        "label " + std::to_string(label) + " of row " + std::to_string(i + 1) +
                            " is not one of the classes 0 to " + std::to_string(classes - 1));
        }
        rows(i, label) = T(1);
    }
    return rows;
}

template Matrix<float> one_hot(const Labels&, Index);
template Matrix<double> one_hot(const Labels&, Index);

}  // namespace nabla
