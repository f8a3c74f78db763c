#include "slope_features.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace nabla {

namespace {

constexpr int kHalvings = 50;  // from any gap between samples to below 10⁻¹²
constexpr double kSmallestJump =
    1e-3;                      // of slopes, between neighbouring samples, beyond what the change around explains
constexpr double kPole = 1e6;  // a steeper slope is taken for a pole beside it

/// To 12 decimals, so that a kink at 0 is at 0.
double rounded(double x) {
    const double scaled = x * 1e12;
    return std::abs(scaled) < 9e15 ? std::round(scaled) / 1e12 : x;
}

/// Gaps between neighbouring samples, each holding a place that is looked for.
struct Brackets {
    Matrix<double> low, low_slopes;    // 1×K
    Matrix<double> high, high_slopes;  // 1×K
};

/// The gaps that `is_wanted` picks, gap i between samples i and i + 1.
template <class Wanted>
Brackets brackets_of(const Matrix<double>& x, const Matrix<double>& slopes, Wanted is_wanted) {
    std::vector<Index> places;
    for (Index i = 0; i + 1 < x.size(); ++i) {
        if (is_wanted(i)) {
            places.push_back(i);
        }
    }
    const auto count = static_cast<Index>(places.size());
    Brackets found{Matrix<double>(1, count), Matrix<double>(1, count), Matrix<double>(1, count),
                   Matrix<double>(1, count)};
    for (Index k = 0; k < count; ++k) {
        const Index i = places[static_cast<std::size_t>(k)];
        found.low(0, k) = x(0, i);
        found.low_slopes(0, k) = slopes(0, i);
        found.high(0, k) = x(0, i + 1);
        found.high_slopes(0, k) = slopes(0, i + 1);
    }
    return found;
}

/// Halves all brackets together, each time keeping the half that `is_left` says by the slopes at low, middle and high.
template <class Left>
void halve(const StudiedFunction& f, Brackets& brackets, Left is_left) {
    if (brackets.low.size() == 0) {
        return;
    }
    for (int halving = 0; halving < kHalvings; ++halving) {
        const Matrix<double> middle = (brackets.low + brackets.high) / 2;
        const Matrix<double> slopes = f.at(middle).slopes;
        for (Index k = 0; k < middle.size(); ++k) {
            const double slope = slopes(0, k);
            const bool left = is_left(brackets.low_slopes(0, k), slope, brackets.high_slopes(0, k));
            (left ? brackets.high : brackets.low)(0, k) = middle(0, k);
            (left ? brackets.high_slopes : brackets.low_slopes)(0, k) = slope;
        }
    }
}

}  // namespace

bool slopes_differ(double a, double b) { return std::abs(a - b) > 1e-6 * std::max({1.0, std::abs(a), std::abs(b)}); }

std::vector<Kink> find_kinks(const StudiedFunction& f, const Matrix<double>& x, const Matrix<double>& slopes) {
    const auto change = [&](Index gap) {
        return gap < 0 || gap + 1 >= x.size() ? 0 : std::abs(slopes(0, gap + 1) - slopes(0, gap));
    };
    // A sample on the kink, with a slope of its own, makes two jumps: so the gaps next but one are what is usual here.
    Brackets brackets = brackets_of(x, slopes, [&](Index gap) {
        return change(gap) > kSmallestJump + 1.5 * std::max(change(gap - 2), change(gap + 2));
    });
    halve(f, brackets,
          [](double low, double middle, double high) { return std::abs(middle - low) >= std::abs(high - middle); });
    std::vector<Kink> kinks;
    for (Index k = 0; k < brackets.low.size(); ++k) {
        const double place = rounded(brackets.high(0, k));
        // The slope at the kink itself is a convention: the sides are looked at beside it.
        const double beside = 1e-12 * std::max(1.0, std::abs(place));
        Matrix<double> places(1, 3);
        places << place - beside, place, place + beside;
        const Curve found = f.at(places);
        const double left = found.slopes(0, 0);
        const double right = found.slopes(0, 2);
        const bool is_new = kinks.empty() || kinks.back().x < place;
        if (is_new && slopes_differ(left, right) && std::max(std::abs(left), std::abs(right)) < kPole) {
            kinks.push_back({place, found.values(0, 1), left, right, found.slopes(0, 1)});
        }
    }
    return kinks;
}

std::vector<Interval> find_flat(const StudiedFunction& f, const Matrix<double>& x, const Matrix<double>& slopes,
                                double threshold) {
    const auto is_flat = [threshold](double slope) { return std::abs(slope) < threshold; };
    Brackets edges =
        brackets_of(x, slopes, [&](Index gap) { return is_flat(slopes(0, gap)) != is_flat(slopes(0, gap + 1)); });
    halve(f, edges, [&](double low, double middle, double) { return is_flat(low) != is_flat(middle); });
    std::vector<Interval> flat;
    bool inside = is_flat(slopes(0, 0));
    double from = x(0, 0);
    for (Index k = 0; k < edges.high.size(); ++k) {
        const double edge = rounded(edges.high(0, k));
        if (inside) {
            flat.push_back({from, edge});
        }
        inside = !inside;
        from = edge;
    }
    if (inside) {
        flat.push_back({from, x(0, x.size() - 1)});
    }
    return flat;
}

std::optional<Asymptote> find_asymptote(const StudiedFunction& f, double direction) {
    Matrix<double> far(1, 2);
    far << direction * 1e4, direction * 2e4;
    const Curve found = f.at(far);
    const double slope = found.slopes(0, 1);
    const auto intercept = [&](Index k) { return found.values(0, k) - slope * far(0, k); };
    // Not true for a NaN either.
    const bool settles = std::abs(found.slopes(0, 0) - slope) < 1e-9 && std::abs(intercept(0) - intercept(1)) < 1e-9;
    if (!settles) {
        return std::nullopt;
    }
    return Asymptote{slope, std::abs(intercept(1)) < 1e-9 ? 0 : intercept(1)};
}

}  // namespace nabla
