#include "catch.h"
#include "nabla/random.h"

using nabla::Random;

// The reference output of xoshiro256++ for the state {1, 2, 3, 4}, as the algorithm's authors and the rand_xoshiro
// crate publish it.
TEST_CASE("the generator is xoshiro256++") {
    Random random(0);
    random.restore({1, 2, 3, 4});
    const std::uint64_t expected[] = {41943041ULL,
                                      58720359ULL,
                                      3588806011781223ULL,
                                      3591011842654386ULL,
                                      9228616714210784205ULL,
                                      9973669472204895162ULL,
                                      14011001112246962877ULL,
                                      12406186145184390807ULL,
                                      15849039046786891736ULL,
                                      10450023813501588000ULL};
    for (const std::uint64_t value : expected) {
        REQUIRE(random.next() == value);
    }
}

// Below: the published algorithms (SplitMix64, xoshiro256++, Marsaglia's polar method, Fisher-Yates) in Python's
// integers.
TEST_CASE("a seed is spread over the state by SplitMix64") {
    REQUIRE(Random(0).next() == 0x53175d61490b23dfULL);
    REQUIRE(Random(1).next() == 0xcfc5d07f6f03c29bULL);
    REQUIRE(Random(~std::uint64_t{0}).next() == 0x56ccf8ce948e27b2ULL);
    Random random(42);
    for (const std::uint64_t value : {0xd0764d4f4476689fULL, 0x519e4174576f3791ULL, 0xfbe07cfb0c24ed8cULL,
                                      0xb37d9f600cd835b8ULL, 0xcb231c3874846a73ULL}) {
        REQUIRE(random.next() == value);
    }
}

TEST_CASE("uniform, normal and shuffled draws are those of the published algorithms") {
    Random uniform(5);
    for (const double value : {0.29202287154046747, 0.6114394140810253, 0.09796325663560501}) {
        REQUIRE(uniform.uniform() == value);
    }
    Random normal(42);
    for (const double value : {0.9813983900724986, -0.565720104673956, 1.3403256427520227, 0.4023128702992608}) {
        REQUIRE(normal.normal() == Approx(value).epsilon(1e-15));
    }
    Random random(7);
    std::vector<int> items{0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    random.shuffle(items);
    REQUIRE(items == std::vector<int>{7, 9, 3, 6, 0, 4, 5, 2, 8, 1});
}

TEST_CASE("a restored state goes on as the first did") {
    Random random(3);
    random.normal();
    const Random::State state = random.state();
    const std::uint64_t next = random.next();
    random.restore(state);
    REQUIRE(random.next() == next);
}

TEST_CASE("normal draws have mean 0, variance 1 and a normal's fourth moment") {
    Random random(11);
    const int count = 200000;
    double first = 0;
    double second = 0;
    double fourth = 0;
    for (int i = 0; i < count; ++i) {
        const double x = random.normal();
        first += x;
        second += x * x;
        fourth += x * x * x * x;
    }
    // Within five standard errors: 1/√n, √(2/n), √(96/n).
    REQUIRE(std::abs(first / count) < 5 / std::sqrt(count));
    REQUIRE(std::abs(second / count - 1) < 5 * std::sqrt(2.0 / count));
    REQUIRE(std::abs(fourth / count - 3) < 5 * std::sqrt(96.0 / count));
}

TEST_CASE("bounded draws reach every value and favour none") {
    Random random(1);
    int counts[3] = {0, 0, 0};
    for (int i = 0; i < 30000; ++i) {
        ++counts[random.below(3)];
    }
    for (const int count : counts) {
        REQUIRE(std::abs(count - 10000) < 5 * 82);  // √(n·⅓·⅔) = 82
    }
    REQUIRE(random.below(1) == 0);
}
